using AuditBot.Catalogue;

namespace AuditBot.Asking;

/// <param name="Score">Sum of the rarities that speak for it.</param>
internal readonly record struct RankedTopic(Topic Topic, float Score);

/// <summary>The topics a question could be about. The limits were set on the tuning half of the golden questions.</summary>
/// <param name="Found">The best first, <see cref="Most"/> of them.</param>
/// <param name="Outside">The score of the likeliest subject that is none of the topics.</param>
/// <param name="Mass">Sum of the rarities of the question's own words.</param>
internal sealed record Ranking(IReadOnlyList<RankedTopic> Found, float Outside, float Mass)
{
    public const int Most = 3;

    /// <summary>A smaller share of the question's mass says too little to offer anything.</summary>
    private const float ShareToOffer = 0.3f;

    /// <summary>The share of its own score by which the best has to lead what is none of the topics.</summary>
    private const float LeadToOffer = 0.08f;

    private const float ShareToAnswer = 0.8f;
    private const float LeadToAnswer = 0.2f;
    private const float LeadOverOutsideToAnswer = 0.5f;

    public IReadOnlyList<Topic> Topics => [.. Found.Select(found => found.Topic)];

    /// <summary>How sure the ranking is of itself.</summary>
    public Band Band
    {
        get
        {
            if (Found is not [var best, ..] || best.Score < ShareToOffer * Mass || LeadOver(Outside) < LeadToOffer)
            {
                return Band.Unknown;
            }

            var isSure = best.Score >= ShareToAnswer * Mass
                && LeadOver(Found.Count > 1 ? Found[1].Score : 0) >= LeadToAnswer
                && LeadOver(Outside) >= LeadOverOutsideToAnswer;
            return isSure ? Band.Answer : Band.Unsure;
        }
    }

    private float LeadOver(float other) => (Found[0].Score - other) / Found[0].Score;
}

internal enum Band
{
    Unknown,

    /// <summary>Worth asking back with buttons.</summary>
    Unsure,

    Answer,
}
