using AuditBot.Catalogue;
using AuditBot.Conversation;
using AuditBot.People;

namespace AuditBot;

internal static class ConversationModule
{
    /// <summary>
    /// The shipped catalogue, and the YAML files at <c>Catalogue:Path</c> when it is set; the audit leads that <c>Leads</c> lists.
    /// </summary>
    /// <exception cref="CatalogueException">The catalogue has errors.</exception>
    /// <exception cref="FileNotFoundException"><c>Catalogue:Path</c> leads nowhere.</exception>
    public static void AddConversation(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(OwnCatalogue.Read(builder.Configuration["Catalogue:Path"] is { Length: > 0 } path ? [path] : []));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<PersonDirectory>();
        builder.Services.AddSingleton(new LeadSettings(builder.Configuration.GetSection("Leads").Get<string[]>() ?? []));
        builder.Services.AddSingleton<Assistant>();
    }
}
