using Danchu.Checking;

namespace Danchu.Core.Rubrics;

/// <summary>
/// What in a rubric contradicts itself or the law. Official rubrics do (95 points for 100, a band of 15 in a cell of 10, one number twice) and are
/// asked for all the same: a finding is shown and confirmed, never mended in silence.
/// </summary>
public static class LintRubric
{
    internal const string Whole = "Toàn bảng";

    /// <param name="register">Legal documents as the catalogue knows them.</param>
    /// <param name="on">The day the legal basis must be in force.</param>
    public static IReadOnlyList<RubricFinding> Of(Rubric rubric, IReadOnlyList<LegalDocument> register, DateOnly on) =>
    [
        .. LintSums.Of(rubric),
        .. LintNumbers.Of(rubric.Criteria),
        .. rubric.Walk().SelectMany(line => (IEnumerable<RubricFinding>)[.. LintBands.Of(line.Criterion), .. LintSums.OfDeductions(line.Criterion)]),
        .. LintClasses.Of(rubric),
        .. LintBasis.Of(rubric, register, on),
    ];
}
