using AuditBot.Assessments;

namespace AuditBot.Conversation;

/// <summary>The values that cards submit for answers.</summary>
public static class AnswerCodes
{
    /// <summary>What a topic's card offers; "doesn't apply" takes a reason and so a form of its own.</summary>
    public static IReadOnlyList<Answer> Choices { get; } = [Answer.Yes, Answer.Partly, Answer.No, Answer.DontKnow];

    public static string Of(Answer answer) => answer switch
    {
        Answer.Yes => "yes",
        Answer.Partly => "partly",
        Answer.No => "no",
        Answer.DontKnow => "unknown",
        _ => "na",
    };

    /// <summary>Null for anything that is not one of the values.</summary>
    public static Answer? Read(string? code) => code switch
    {
        "yes" => Answer.Yes,
        "partly" => Answer.Partly,
        "no" => Answer.No,
        "unknown" => Answer.DontKnow,
        "na" => Answer.NotApplicable,
        _ => null,
    };
}
