using Danchu.Core.Access;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Core.Rubrics;

namespace Danchu.Core.Rounds;

/// <summary>What a secretary fills in of a round. An empty subject or letter is composed from what is asked, period and due date.</summary>
/// <param name="Asks">The reports that the letter asks, in its order.</param>
public sealed record RoundContent(PeriodChoice Period, IReadOnlyList<AskContent> Asks, DateOnly? DueOn, string? Subject = null, string? Letter = null)
{
    public string? DraftingUnit { get; init; }

    /// <summary>Kính gửi, a line each; empty: made from the units addressed.</summary>
    public string? Addressees { get; init; }

    /// <summary>Nơi nhận, a line each; empty: as on the letterhead.</summary>
    public string? Recipients { get; init; }

    /// <summary>Quyền hạn and chức vụ, a line each, and in the last line the name; empty: as on the letterhead.</summary>
    public string? Signature { get; init; }

    /// <summary>What is attached stands report by report instead of outlines, forms and rubrics together.</summary>
    public bool AnnexesByReport { get; init; }
}

/// <summary>One report that a round asks, as it is filled in.</summary>
public sealed record AskContent(OutlineId? OutlineId, FormId? FormId = null)
{
    /// <summary>Bảng tiêu chí the units score themselves by in this report.</summary>
    public IReadOnlyList<RubricId> RubricIds { get; init; } = [];

    /// <summary>Of which kinds of the units addressed; empty: of all.</summary>
    public IReadOnlyList<OrganisationKind> Kinds { get; init; } = [];

    /// <summary>Where this report is due on another day than the round.</summary>
    public DateOnly? DueOn { get; init; }
}

/// <summary>A content that was checked: everything found, every text clean.</summary>
public sealed record PreparedRound(ReportingPeriod Period, IReadOnlyList<PreparedAsk> Asks, DateOnly DueOn, string Subject, LetterTexts Texts,
    bool AnnexesByReport);

/// <summary>The texts of a letter, clean, none null.</summary>
public sealed record LetterTexts(string Letter, string DraftingUnit, string Addressees, string Recipients, string Signature);

/// <summary>One report of a round that was checked.</summary>
public sealed record PreparedAsk(
    Outline Outline, StatisticalForm? Form, IReadOnlyList<Rubric> Rubrics, IReadOnlyList<OrganisationKind> Kinds, DateOnly? DueOn);

/// <summary>Whose round it is, as far as its content depends on it.</summary>
public sealed record RoundPlace(OrganisationId IssuerId, ReportingLine Line, AssignmentId? PassedOnFrom);
