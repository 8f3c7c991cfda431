using System.Security.Cryptography;
using System.Text;

namespace AuditBot.Catalogue;

/// <summary>One common audit failure: what goes wrong, how an auditor finds it, and three checks that find it first.</summary>
/// <param name="Id"><c>F</c> and three digits; never given to another topic.</param>
/// <param name="Version">Moves whenever the wording does.</param>
/// <param name="Clauses">Where the content stands, at most one clause per edition.</param>
/// <param name="AlsoCovers">Further clauses that this topic answers for.</param>
/// <param name="Scene">One sentence: the moment in the audit when the failure shows.</param>
/// <param name="Evidence">What an auditor asks to see.</param>
/// <param name="ReviewCadenceDays">How often the answers are worth another look.</param>
/// <param name="Phrasings">How people name the topic or its symptoms.</param>
/// <param name="Terms">Words that point to this topic; only used to find it.</param>
public sealed record Topic(
    string Id,
    int Version,
    string Title,
    IReadOnlyList<Clause> Clauses,
    IReadOnlyList<Clause> AlsoCovers,
    Severity Severity,
    int ReviewCadenceDays,
    string Scene,
    string WhatGoesWrong,
    string WhyItMatters,
    string WhenFixed,
    IReadOnlyList<string> Evidence,
    IReadOnlyList<string> Phrasings,
    IReadOnlyList<string> Terms,
    IReadOnlyList<Check> Checks)
{
    /// <summary>SHA-256 (first 16 hex digits) over the words people answer to.</summary>
    public string WordingHash { get; } = HashOf(Title, Checks);

    /// <summary>The clause this topic is known by: the guide's where it has one, else the edition in force.</summary>
    public Clause MainClause => ClauseIn(Edition.Guide) ?? ClauseIn(Edition.Iso2018) ?? Clauses[0];

    public Clause? ClauseIn(Edition edition)
    {
        foreach (var clause in Clauses)
        {
            if (clause.Edition == edition)
            {
                return clause;
            }
        }

        return null;
    }

    private static string HashOf(string title, IReadOnlyList<Check> checks)
    {
        var words = new StringBuilder(title);
        foreach (var check in checks)
        {
            words.Append('\n').Append(check.Question).Append('\n').Append(check.Fix).Append('\n').Append(check.FirstStep);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())))[..16];
    }
}

public enum Severity
{
    Major,
    Minor,
    Observation,
}

/// <summary>One question and the fix that its No calls for.</summary>
/// <param name="Label">The question in two to five words, for summaries.</param>
/// <param name="Fix">What to achieve; an imperative sentence.</param>
/// <param name="FirstStep">What one role can begin this week.</param>
public sealed record Check(string Label, string Question, string Fix, string FirstStep);
