using AuditBot.Assessments;
using AuditBot.People;
using AuditBot.Records;

namespace AuditBot.Conversation;

/// <summary>Says who decides for the organisation, and lets its leads name others.</summary>
internal sealed class LeadDesk(EventStreams record, PersonDirectory people, LeadSettings settings)
{
    public async Task<Response> ListAsync(Visit visit, CancellationToken cancellation) =>
        new(new LeadList(await NamesAsync(visit, cancellation), visit.IsLead, []));

    /// <param name="isLead">False takes it back.</param>
    public async Task<Response> NameAsync(Visit visit, bool isLead, CancellationToken cancellation)
    {
        if (!visit.IsLead)
        {
            return await RefuseAsync(visit, cancellation);
        }

        if (visit.Turn.HasUnknownMention)
        {
            return new(new MentionWanted(isLead, IsUnknown: true));
        }

        if (visit.Turn.Mentioned.Count == 0)
        {
            return new(new MentionWanted(isLead, IsUnknown: false));
        }

        var changes = new List<LeadChange>();
        foreach (var mentioned in visit.Turn.Mentioned)
        {
            var person = await people.RecogniseAsync(mentioned, visit.Turn.Operation, null, null, cancellation);
            (var outcome, var organisation) = await DecideAsync(visit, person, settings.Has(mentioned.User), isLead, cancellation);
            visit = visit with { Organisation = organisation };
            if (outcome == LeadOutcome.Refused)
            {
                return await RefuseAsync(visit, cancellation);
            }

            changes.Add(new(await people.FirstNameOfAsync(person.Organisation, person.Id, cancellation), outcome));
        }

        return new(new LeadList(await NamesAsync(visit, cancellation), visit.IsLead, changes));
    }

    public async Task<Response> RefuseAsync(Visit visit, CancellationToken cancellation) =>
        new(new LeadsOnly(await NamesAsync(visit, cancellation)));

    /// <summary>What anybody may decide while there is no lead; null when this person may.</summary>
    public async Task<Response?> RefuseOnceThereIsALeadAsync(Visit visit, CancellationToken cancellation) =>
        visit.IsLead || (await PeopleAsync(visit, cancellation)).Count == 0 ? null : await RefuseAsync(visit, cancellation);

    // Decided on the latest state: two leads may take it back from each other at once.
    private async Task<(LeadOutcome Outcome, OrganisationState State)> DecideAsync(
        Visit visit, Person person, bool isBySettings, bool isLead, CancellationToken cancellation)
    {
        var others = (await PeopleAsync(visit, cancellation)).Except(visit.Organisation.Leads).Any();
        return await record.ChangeAsync<OrganisationState, LeadOutcome>(
            StreamName.Organisation(visit.Person.Organisation),
            visit.Author,
            state => (isLead, state.Leads.Contains(person.Id)) switch
            {
                _ when !(visit with { Organisation = state }).IsLead => new(LeadOutcome.Refused),
                _ when isBySettings => new(LeadOutcome.BySettings),
                (true, true) => new(LeadOutcome.WasLead),
                (false, false) => new(LeadOutcome.WasNone),
                (false, true) when state.Leads.Length == 1 && !others => new(LeadOutcome.IsLast),
                (true, false) => new(LeadOutcome.Named, new LeadNamed(person.Id, true)),
                (false, true) => new(LeadOutcome.Removed, new LeadNamed(person.Id, false)),
            },
            cancellation);
    }

    private async Task<IReadOnlyList<string>> NamesAsync(Visit visit, CancellationToken cancellation)
    {
        var names = new List<string>();
        foreach (var lead in await PeopleAsync(visit, cancellation))
        {
            names.Add(await people.FirstNameOfAsync(visit.Person.Organisation, lead, cancellation));
        }

        return names;
    }

    /// <summary>Person ids; of those that the settings name, the ones who were met in this organisation.</summary>
    private async Task<IReadOnlyCollection<string>> PeopleAsync(Visit visit, CancellationToken cancellation)
    {
        var (leads, from) = (visit.Organisation.Leads.ToList(), visit.Turn.From);
        foreach (var user in settings.Users)
        {
            if (await people.FindAsync(from.Channel, from.Tenant, user, cancellation) is { } known && !leads.Contains(known))
            {
                leads.Add(known);
            }
        }

        return leads;
    }
}
