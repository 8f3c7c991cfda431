using AuditBot.Catalogue;
using AuditBot.Conversation;
using AuditBot.People;

namespace AuditBot;

internal static class ConversationModule
{
    /// <summary>
    /// The shipped catalogue, and the YAML files at <c>Catalogue:Path</c> when it is set; the audit leads that <c>Leads</c> lists.
    /// </summary>
    /// <remarks>
    /// Getting the catalogue throws <see cref="CatalogueException"/> when it has errors, and <see cref="FileNotFoundException"/> when
    /// <c>Catalogue:Path</c> leads nowhere.
    /// </remarks>
    public static void AddConversation(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => OwnCatalogue.Read(builder.Configuration["Catalogue:Path"] is { Length: > 0 } path ? [path] : []));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<PersonDirectory>();
        builder.Services.AddSingleton(new LeadSettings(builder.Configuration.GetSection("Leads").Get<string[]>() ?? []));
        builder.Services.AddSingleton<Assistant>();
    }
}
