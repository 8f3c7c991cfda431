using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace AuditBot.Records;

/// <summary>
/// The name of one append-only stream, safe as a relative file path and as a blob name on every platform:
/// lower-case ASCII letters, digits, '-', '_' and '/' only. Outside ids are escaped here and nowhere else.
/// </summary>
public readonly record struct StreamName
{
    private const int LongestSegment = 100;

    private static readonly HashSet<string> DeviceNames =
        ["con", "prn", "aux", "nul", .. Numbered("com"), .. Numbered("lpt")];

    private StreamName(string value) => Value = value;

    public string Value { get; }

    /// <summary>Settings, assessments begun and the exact wording asked, of one organisation.</summary>
    public static StreamName Organisation(string organisation) => new($"orgs/{Escape(organisation)}/organisation");

    public static StreamName Assessment(string organisation, string assessment) =>
        new($"orgs/{Escape(organisation)}/assessments/{Escape(assessment)}");

    /// <summary>What an organisation's people asked in vain.</summary>
    public static StreamName Questions(string organisation) => new($"orgs/{Escape(organisation)}/questions");

    public static StreamName Person(string organisation, string person) =>
        new($"orgs/{Escape(organisation)}/people/{Escape(person)}");

    /// <summary>The person behind a channel identity; the three parts are only ever stored as their SHA-256.</summary>
    public static StreamName Identity(string channel, string tenant, string user) =>
        new($"identities/{Hash($"{channel.Length}:{channel}{tenant.Length}:{tenant}{user}")}");

    /// <summary>Takes a name that a store listed.</summary>
    /// <exception cref="FormatException">The text is not a name this type makes.</exception>
    public static StreamName Parse(string value) =>
        IsName(value) ? new StreamName(value) : throw new FormatException($"'{value}' is not a stream name.");

    /// <summary>Whether <see cref="Parse"/> takes the text.</summary>
    public static bool IsName(string value) =>
        value.Split('/').All(segment => segment.Length > 0 && segment.All(c => IsPlain(c) || c == '_'));

    public override string ToString() => Value;

    private static string Escape(string id)
    {
        var escaped = new StringBuilder(id.Length);
        foreach (var c in id)
        {
            _ = IsPlain(c) ? escaped.Append(c) : escaped.Append(EscapeOf(c));
        }

        if (escaped.Length is 0 or > LongestSegment)
        {
            return "__" + Hash(id);
        }

        var segment = escaped.ToString();
        return DeviceNames.Contains(segment) ? EscapeOf(segment[0]) + segment[1..] : segment;
    }

    private static string EscapeOf(char c) => "_" + ((int)c).ToString("x4", CultureInfo.InvariantCulture);

    private static bool IsPlain(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-';

    // Hashing UTF-16 keeps ids apart that differ only by unpaired surrogates.
    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())));

    private static IEnumerable<string> Numbered(string device) => Enumerable.Range(0, 10).Select(n => $"{device}{n}");
}
