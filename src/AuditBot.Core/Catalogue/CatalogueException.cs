namespace AuditBot.Catalogue;

/// <summary>Everything that is wrong with the catalogue, at once.</summary>
public sealed class CatalogueException(IReadOnlyList<CatalogueError> errors)
    : Exception($"The catalogue has {errors.Count} error{(errors.Count == 1 ? "" : "s")}:\n" + string.Join('\n', errors))
{
    public IReadOnlyList<CatalogueError> Errors { get; } = errors;
}

/// <param name="Line">1 for the first line of the file.</param>
public sealed record CatalogueError(string File, long Line, string Message)
{
    public override string ToString() => $"{File}({Line}): {Message}";
}
