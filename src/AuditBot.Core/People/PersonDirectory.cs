using AuditBot.Conversation;
using AuditBot.Records;

namespace AuditBot.People;

/// <param name="Organisation">Organisation id, from the channel's tenant.</param>
/// <param name="Id">Random; says nothing about the person.</param>
public sealed record Person(string Organisation, string Id, string FirstName, Reader Reader)
{
    public StreamName Stream => StreamName.Person(Organisation, Id);
}

/// <summary>Finds the person behind a channel identity, and the names of colleagues.</summary>
public sealed class PersonDirectory(EventStreams record)
{
    private const int MostNameCharacters = 200;

    /// <summary>A stranger gets a random id on record; a changed name, zone or locale is noted.</summary>
    public async ValueTask<Person> RecogniseAsync(Turn turn, CancellationToken cancellation)
    {
        var (sender, author) = (turn.From, new Author(Author.System, turn.Operation));
        var name = StreamName.Identity(sender.Channel, sender.Tenant, sender.User);
        var identity = await record.LoadAsync<IdentityState>(name, cancellation);
        if (identity.Link is null)
        {
            (_, identity) = await record.ChangeAsync<IdentityState, bool>(
                name, author, state => state.Link is null ? new(true, NewLink(sender)) : new(false), cancellation);
        }

        var link = identity.Link!;
        var stream = StreamName.Person(link.Organisation, link.Person);
        var state = await record.LoadAsync<PersonState>(stream, cancellation);
        if (Noted(state.Profile, turn) != state.Profile)
        {
            (_, state) = await record.ChangeAsync<PersonState, bool>(
                stream, author, state => Noted(state.Profile, turn) is var now && now == state.Profile ? new(false) : new(true, now), cancellation);
        }

        var profile = state.Profile!;
        return new Person(link.Organisation, link.Person, FirstName.Of(profile.Name), Reader.Of(profile.Zone, profile.Locale));
    }

    /// <returns>The first name, or "a colleague" when none is known.</returns>
    public async ValueTask<string> FirstNameOfAsync(string organisation, string person, CancellationToken cancellation)
    {
        var state = await record.LoadAsync<PersonState>(StreamName.Person(organisation, person), cancellation);
        var name = FirstName.Of(state.Profile?.Name ?? "");
        return name.Length > 0 ? name : "a colleague";
    }

    // Not every activity tells name, zone and locale: what is missing stays as it was.
    private static ProfileNoted Noted(ProfileNoted? before, Turn turn) => new(
        turn.From.Name.Length > 0 ? Limits.Clip(turn.From.Name, MostNameCharacters) : before?.Name ?? "",
        turn.Zone ?? before?.Zone,
        turn.Locale ?? before?.Locale);

    private static IdentityLinked NewLink(Sender sender) =>
        new($"{sender.Channel}-{sender.Tenant}", Guid.NewGuid().ToString("n"));
}
