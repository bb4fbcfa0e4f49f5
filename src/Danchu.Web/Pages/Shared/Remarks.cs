using Danchu.Core.Identifiers;
using Danchu.Core.Reports;

namespace Danchu.Web.Pages.Shared;

/// <summary>
/// What stands in the way of handing a report over and what is still empty: <c>&lt;partial name="_Remarks" model="new Remarks(composed, id)" /&gt;</c>.
/// </summary>
/// <param name="Writes">The assignment, for whoever can mend it there; null for other readers.</param>
public sealed record Remarks(ComposedReport Composed, AssignmentId? Writes)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>The first remark of a section is what an error of that section leads to.</summary>
    public string? IdOf(ReportRemark remark) => remark.SectionKey is { } key && seen.Add(key) ? $"Input_{key}" : null;
}
