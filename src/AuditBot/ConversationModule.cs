using AuditBot.Catalogue;
using AuditBot.Conversation;
using AuditBot.People;

namespace AuditBot;

internal static class ConversationModule
{
    /// <summary>
    /// The shipped catalogue, and the YAML files in <c>Catalogue:Path</c> when it is set; the audit leads that <c>Leads</c> lists.
    /// </summary>
    /// <exception cref="CatalogueException">The catalogue has errors.</exception>
    public static void AddConversation(this WebApplicationBuilder builder)
    {
        IEnumerable<CatalogueFile> own = builder.Configuration["Catalogue:Path"] is { Length: > 0 } folder
            ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
                .Select(file => new CatalogueFile(file, File.ReadAllText(file)))
            : [];
        builder.Services.AddSingleton(CatalogueReader.Read(CatalogueReader.Shipped().Concat(own)));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<PersonDirectory>();
        builder.Services.AddSingleton(new LeadSettings(builder.Configuration.GetSection("Leads").Get<string[]>() ?? []));
        builder.Services.AddSingleton<Assistant>();
    }
}
