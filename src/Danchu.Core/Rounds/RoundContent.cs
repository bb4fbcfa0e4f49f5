using Danchu.Core.Access;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Core.Rubrics;

namespace Danchu.Core.Rounds;

/// <summary>What a secretary fills in of a round. An empty subject or letter is composed from outline, period and due date.</summary>
public sealed record RoundContent(
    PeriodChoice Period,
    OutlineId? OutlineId,
    FormId? FormId,
    DateOnly? DueOn,
    string? Subject = null,
    string? Letter = null,
    string? DraftingUnit = null)
{
    /// <summary>Bảng tiêu chí the units score themselves by; null in an edit leaves them as they are.</summary>
    public IReadOnlyList<RubricId>? RubricIds { get; init; }
}

/// <summary>A content that was checked: everything found, every text clean.</summary>
public sealed record PreparedRound(
    ReportingPeriod Period,
    Outline Outline,
    StatisticalForm? Form,
    DateOnly DueOn,
    string Subject,
    string Letter,
    string DraftingUnit)
{
    /// <summary>Null: as they are.</summary>
    public IReadOnlyList<Rubric>? Rubrics { get; init; }
}

/// <summary>Whose round it is, as far as its content depends on it.</summary>
public sealed record RoundPlace(OrganisationId IssuerId, ReportingLine Line, AssignmentId? PassedOnFrom);
