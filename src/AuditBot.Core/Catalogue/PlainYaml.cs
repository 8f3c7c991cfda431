using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AuditBot.Catalogue;

/// <summary>YAML without anchors, aliases and deep nesting: no topic needs them, and a few lines of them exhaust memory or stack.</summary>
internal sealed class PlainYaml(IParser yaml) : IParser
{
    /// <summary>Levels; a check stands on the fifth.</summary>
    private const int DeepestNesting = 10;

    private int depth;

    public ParsingEvent? Current => yaml.Current;

    /// <exception cref="NotPlainException">The next piece is not plain.</exception>
    public bool MoveNext()
    {
        if (!yaml.MoveNext() || Current is not { } piece)
        {
            return false;
        }

        depth += piece.NestingIncrease;
        if (piece is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
        {
            throw new NotPlainException(piece, "anchors (&) and aliases (*) are not read");
        }

        if (depth > DeepestNesting)
        {
            throw new NotPlainException(piece, $"lists within lists are read {DeepestNesting} deep at most");
        }

        return true;
    }

    internal sealed class NotPlainException(ParsingEvent piece, string message) : YamlException(piece.Start, piece.End, message);
}
