namespace AuditBot.Teams;

/// <summary>The verbs of pressed cards; written by the cards and read by <see cref="CardPress"/>.</summary>
internal static class CardVerbs
{
    public const string Start = "start";
    public const string StartScope = "start-scope";
    public const string Full = "full";
    public const string Sizes = "sizes";
    public const string Edition = "edition";
    public const string ChooseEdition = "choose-edition";
    public const string QuickCheckResult = "quick-check-result";
    public const string Continue = "continue";
    public const string Open = "open";
    public const string OpenFromAnswer = "open-from-answer";
    public const string Edit = "edit";
    public const string CancelEdit = "cancel-edit";
    public const string Save = "save";
    public const string Skip = "skip";
    public const string Back = "back";
    public const string Pause = "pause";
    public const string NotApplicable = "not-applicable";
    public const string SaveNotApplicable = "save-not-applicable";
    public const string Resume = "resume";
    public const string Answer = "answer";
    public const string KeepTheirs = "keep-theirs";
    public const string Ask = "ask";
    public const string AskClause = "ask-clause";
    public const string AskGuide = "ask-guide";
    public const string NotMeant = "not-meant";
    public const string KeepWords = "keep-words";
    public const string ForgetWords = "forget-words";
    public const string Meaning = "meaning";
    public const string Clauses = "clauses";
    public const string Gaps = "gaps";
    public const string Summary = "summary";
    public const string Former = "former";
    public const string Status = "status";
    public const string Help = "help";
    public const string Review = "review";
    public const string ReviewLater = "review-later";
    public const string AcceptNotApplicable = "accept-not-applicable";
    public const string ReturnNotApplicable = "return-not-applicable";
}
