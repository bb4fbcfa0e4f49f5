using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;

namespace Danchu.Core.Rules;

/// <summary>The accepted figures of one unit for a period, as rules ask for them.</summary>
/// <param name="Report">The report they came with.</param>
/// <param name="Form">Key of the form that asked for them; null when none did.</param>
/// <param name="IsBelow">Below the organisation that was asked for; false: that organisation itself.</param>
public sealed record UnitFigures(
    OrganisationId Id, string Name, OrganisationKind Kind, ReportId Report, string? Form, bool IsBelow, RuleFigures Figures)
{
    public bool IsAskedOf(ValidationRule rule) =>
        rule.IsFor(Kind) && (rule.Forms.Count == 0 || (Form is not null && rule.Forms.Contains(Form, StringComparer.Ordinal)));
}
