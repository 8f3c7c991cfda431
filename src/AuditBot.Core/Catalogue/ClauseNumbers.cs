using System.Globalization;

namespace AuditBot.Catalogue;

/// <summary>Orders and compares numbers such as 4.5 and 4.10 part by part.</summary>
public static class ClauseNumbers
{
    public static IComparer<string> Order { get; } = Comparer<string>.Create(Compare);

    /// <summary>4.3 for 4.3.2; null for a number without a point.</summary>
    public static string? Parent(string number) => number.LastIndexOf('.') is > 0 and var point ? number[..point] : null;

    /// <summary>Zero for equal numbers; a difference in an earlier part outweighs any in a later one.</summary>
    public static double Distance(string left, string right)
    {
        var (a, b) = (Parts(left), Parts(right));
        double distance = 0, weight = 1;
        for (var i = 0; i < Math.Max(a.Length, b.Length); i++, weight /= 1000)
        {
            distance += weight * Math.Abs(At(a, i) - At(b, i));
        }

        return distance;
    }

    private static int Compare(string left, string right)
    {
        var (a, b) = (Parts(left), Parts(right));
        for (var i = 0; i < Math.Max(a.Length, b.Length); i++)
        {
            if (At(a, i) != At(b, i))
            {
                return At(a, i).CompareTo(At(b, i));
            }
        }

        return 0;
    }

    private static int At(int[] parts, int index) => index < parts.Length ? parts[index] : 0;

    private static int[] Parts(string number) =>
        Array.ConvertAll(number.Split('.'), part => int.TryParse(part, CultureInfo.InvariantCulture, out var n) ? n : 0);
}
