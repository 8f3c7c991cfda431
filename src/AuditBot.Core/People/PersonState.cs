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

    /// <summary>When each personal chat was last greeted, UTC.</summary>
    public ImmutableDictionary<string, DateTimeOffset> Greeted { get; private init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    public PersonState Apply(Recorded line) => line.Event switch
    {
        ProfileNoted profile => this with { Profile = profile },
        ConversationGreeted greeted => this with { Greeted = Greeted.SetItem(greeted.Conversation, line.At) },
        _ => this,
    };
}
