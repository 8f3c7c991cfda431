using AuditBot.Catalogue;
using AuditBot.Conversation;

namespace AuditBot.Asking;

/// <summary>What a typed message wants: a closed family.</summary>
public abstract record Meaning
{
    public sealed record Command(CommandWord Word) : Meaning;

    public sealed record ChooseEdition(Edition Edition) : Meaning;

    public sealed record StartClause(ClauseReference Clause) : Meaning;

    public sealed record EditClause(ClauseReference Clause) : Meaning;

    public sealed record StartTopic(Topic Topic) : Meaning;

    public sealed record EditTopic(Topic Topic) : Meaning;

    public sealed record AskClause(ClauseReference Clause, Aspect Aspect) : Meaning;

    /// <param name="Next">What else the words could mean; null for a topic that was named or chosen.</param>
    public sealed record AskTopic(Topic Topic, Aspect Aspect, IReadOnlyList<Topic>? Next) : Meaning;

    /// <summary>The words fit several topics, and none well enough to answer by it.</summary>
    public sealed record Unsure(IReadOnlyList<Topic> Topics, Aspect Aspect) : Meaning;

    /// <param name="OtherLanguage">It does not look like English.</param>
    public sealed record Unknown(bool OtherLanguage = false) : Meaning;
}
