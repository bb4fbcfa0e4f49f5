using Danchu.Core.Rounds;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>A scorecard or a league table as a Word file.</summary>
public sealed record ScorecardDocument(string Name, byte[] Content)
{
    public const string ContentType = LetterContentType;

    private const string LetterContentType = LetterFile.ContentType;
}
