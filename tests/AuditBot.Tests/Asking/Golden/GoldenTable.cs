using System.Globalization;
using System.Text;

namespace AuditBot.Tests.Asking.Golden;

/// <summary>What became of a set of golden questions, class by class.</summary>
internal sealed class GoldenTable(IReadOnlyList<GoldenOutcome> outcomes)
{
    private readonly GoldenOutcome[] free = [.. outcomes.Where(outcome => GoldenSet.FreeForm.Contains(outcome.Question.Class))];
    private readonly GoldenOutcome[] outside = [.. outcomes.Where(outcome => GoldenSet.Outside.Contains(outcome.Question.Class))];

    /// <summary>Percent; the right topic answered or among the buttons.</summary>
    public double FreeFormRight => Percent(free, outcome => outcome.Right);

    /// <summary>Percent; answered at once, and wrongly.</summary>
    public double FreeFormWrong => Percent(free, outcome => outcome is { Direct: true, Right: false });

    public double OutsideAnswered => Percent(outside, outcome => outcome.Direct);

    public double OutsideAnsweredOrOffered => Percent(outside, outcome => outcome.Offered);

    public double CommandsRight => Percent(Of("command"), outcome => outcome.Right);

    /// <summary>Percent; number and edition, whatever was asked about them.</summary>
    public double ReferencesRight => Percent(Of("clause"), GoldenSet.IsReferenceRight);

    public double NumbersLeftAlone => Percent(Of("notclause"), outcome => outcome.Right);

    public string Text(string title)
    {
        var text = new StringBuilder();
        Line(title, "questions", "right", "direct", "direct or buttons");
        foreach (var of in outcomes.GroupBy(outcome => outcome.Question.Class))
        {
            GoldenOutcome[] all = [.. of];
            Line(
                of.Key, $"{all.Length}", Say(Percent(all, outcome => outcome.Right)), Say(Percent(all, outcome => outcome.Direct)),
                Say(Percent(all, outcome => outcome.Offered)));
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"clause references: {Say(ReferencesRight)} right (number and edition)");
        text.AppendLine(CultureInfo.InvariantCulture, $"free-form: {Say(FreeFormRight)} right or among the buttons, {Say(FreeFormWrong)} answered wrongly");
        text.AppendLine(CultureInfo.InvariantCulture, $"out of scope: {Say(OutsideAnswered)} answered, {Say(OutsideAnsweredOrOffered)} answered or offered");
        text.AppendLine(CultureInfo.InvariantCulture, $"commands: {Say(CommandsRight)} right");
        return text.ToString();

        void Line(string name, params string[] columns) =>
            text.Append(name.PadRight(14)).AppendLine(string.Concat(columns.Select(column => column.PadLeft(19))));
    }

    private GoldenOutcome[] Of(string name) => [.. outcomes.Where(outcome => outcome.Question.Class == name)];

    private static double Percent(GoldenOutcome[] of, Func<GoldenOutcome, bool> has) => 100.0 * of.Count(has) / of.Length;

    private static string Say(double percent) => percent.ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
