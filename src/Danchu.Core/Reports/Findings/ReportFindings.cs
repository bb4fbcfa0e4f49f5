using Danchu.Checking;
using Danchu.Core.Checks;

namespace Danchu.Core.Reports.Findings;

/// <summary>What the checker finds in a whole report, errors first, then in the order of the report, each with the unit's reason where one was given.</summary>
/// <param name="Gone">Reasons frozen with a signed report for what the checker no longer finds.</param>
public sealed record ReportFindings(IReadOnlyList<ReportFinding> All, IReadOnlyList<AnswerShown> Gone)
{
    /// <summary>Errors that bar the way to signing.</summary>
    public IEnumerable<ReportFinding> Unanswered => All.Where(f => f.Blocks);

    public IEnumerable<ReportFinding> Answered => All.Where(f => f.Answer is not null);

    public int Count(Severity severity) => All.Count(f => f.Finding.Severity == severity);

    /// <summary>Changes with any reason: what the signer read.</summary>
    public string AnswersDigest => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(
        string.Join('\n', All.Where(f => f.Answer is not null).Select(f => f.Fingerprint + f.Answer!.Reason)))));
}

/// <summary>A finding of the checker, quoted from the report with its message.</summary>
public sealed record ReportFinding
{
    public required Finding Finding { get; init; }

    /// <summary>Both values, the computation and what would make it right.</summary>
    public required string Message { get; init; }

    public required string Fingerprint { get; init; }

    public required MarkedSentence Sentence { get; init; }

    /// <summary>Sentences elsewhere that it was held against.</summary>
    public required IReadOnlyList<MarkedSentence> Others { get; init; }

    public required FindingPlace Place { get; init; }

    public required AnswerShown? Answer { get; init; }

    public bool Blocks => Finding.Severity == Severity.Error && Answer is null;

    /// <summary>Notes are for the eye; errors must, warnings may be answered.</summary>
    public bool MayBeAnswered => Finding.Severity != Severity.Note;
}

/// <summary>Where a finding can be mended.</summary>
/// <param name="Words">"Mục II.1. Trong cơ quan", "Biểu số liệu".</param>
/// <param name="SectionKey">The section whose text it is about; null for the form.</param>
/// <param name="Indicator">The unit's own figure of the form, when no section is concerned.</param>
public sealed record FindingPlace(string Words, string? SectionKey, string? Indicator)
{
    /// <summary>"mục II.1", within a sentence.</summary>
    public required string Short { get; init; }

    public bool IsPinnable => SectionKey is not null || Indicator is not null;
}

/// <summary>A finding that the clerk lets stand, with the reason given.</summary>
/// <param name="By">Who gave the reason.</param>
public sealed record AnswerShown(string Fingerprint, string Code, string Quote, string Message, string Reason, string By, DateTimeOffset At);
