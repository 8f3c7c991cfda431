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

    public ValueTask<Person> RecogniseAsync(Turn turn, CancellationToken cancellation) =>
        RecogniseAsync(turn.From, turn.Operation, turn.Zone, turn.Locale, cancellation);

    /// <summary>A stranger gets a random id on record; a changed name, zone or locale is noted.</summary>
    /// <param name="zone">IANA zone; null when not told.</param>
    /// <param name="locale">BCP 47 tag; null when not told.</param>
    public async ValueTask<Person> RecogniseAsync(
        Sender sender, string operation, string? zone, string? locale, CancellationToken cancellation)
    {
        var author = new Author(Author.System, operation);
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
        if (Noted(state.Profile) != state.Profile)
        {
            (_, state) = await record.ChangeAsync<PersonState, bool>(
                stream, author, state => Noted(state.Profile) is var now && now == state.Profile ? new(false) : new(true, now), cancellation);
        }

        var profile = state.Profile!;
        return new Person(link.Organisation, link.Person, FirstName.Of(profile.Name), Reader.Of(profile.Zone, profile.Locale));

        // Not every activity tells name, zone and locale: what is missing stays as it was.
        ProfileNoted Noted(ProfileNoted? before) => new(
            sender.Name.Length > 0 ? Limits.Clip(sender.Name, MostNameCharacters) : before?.Name ?? "",
            zone ?? before?.Zone,
            locale ?? before?.Locale);
    }

    /// <returns>The person id; null for somebody who was never recognised.</returns>
    public async ValueTask<string?> FindAsync(string channel, string tenant, string user, CancellationToken cancellation) =>
        (await record.LoadAsync<IdentityState>(StreamName.Identity(channel, tenant, user), cancellation)).Link?.Person;

    /// <returns>The first name, or "a colleague" when none is known.</returns>
    public async ValueTask<string> FirstNameOfAsync(string organisation, string person, CancellationToken cancellation)
    {
        var state = await record.LoadAsync<PersonState>(StreamName.Person(organisation, person), cancellation);
        var name = FirstName.Of(state.Profile?.Name ?? "");
        return name.Length > 0 ? name : "a colleague";
    }

    private static IdentityLinked NewLink(Sender sender) =>
        new($"{sender.Channel}-{sender.Tenant}", Guid.NewGuid().ToString("n"));
}
