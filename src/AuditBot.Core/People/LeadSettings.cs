namespace AuditBot.People;

/// <summary>The audit leads that the settings name, beside those on record; nobody adds or removes them in a chat.</summary>
public sealed class LeadSettings(IEnumerable<string> users)
{
    /// <summary>Channel user ids: in Teams the Entra object id, written as Teams writes it.</summary>
    public IReadOnlyList<string> Users { get; } = [.. users.Select(user => Guid.TryParse(user, out var id) ? id.ToString() : user)];

    public bool Has(string user) => Users.Contains(user, StringComparer.OrdinalIgnoreCase);
}
