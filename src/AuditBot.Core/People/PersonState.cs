using System.Collections.Immutable;
using AuditBot.Records;

namespace AuditBot.People;

/// <summary>Who stands behind a channel identity; nobody yet when <see cref="Link"/> is null.</summary>
public sealed record IdentityState(IdentityLinked? Link) : IFolded<IdentityState>
{
    public static IdentityState Empty { get; } = new((IdentityLinked?)null);

    public IdentityState Apply(Recorded line) => line.Event is IdentityLinked linked ? new(linked) : this;
}

public sealed record PersonState : IFolded<PersonState>
{
    public static PersonState Empty { get; } = new();

    public ProfileNoted? Profile { get; private init; }

    /// <summary>Personal chats that were greeted already.</summary>
    public ImmutableHashSet<string> Greeted { get; private init; } = [];

    public PersonState Apply(Recorded line) => line.Event switch
    {
        ProfileNoted profile => this with { Profile = profile },
        ConversationGreeted greeted => this with { Greeted = Greeted.Add(greeted.Conversation) },
        _ => this,
    };
}
