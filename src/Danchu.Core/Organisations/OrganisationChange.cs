using Danchu.Core.Access;

namespace Danchu.Core.Organisations;

/// <summary>What history records of a unit.</summary>
internal sealed record OrganisationChange(
    string Code, string Name, string ShortName, OrganisationKind Kind, Level Level, string Place, DateOnly From, DateOnly? To, string Note)
{
    public static OrganisationChange Of(Organisation unit) =>
        new(unit.Code, unit.Name, unit.ShortName, unit.Kind, unit.Level, unit.Place, unit.From, unit.To, unit.Note);
}

/// <summary>What history records of a standing office.</summary>
internal sealed record StandingOfficeChange(ReportingLine Line, string StandingOffice, DateOnly From, DateOnly? To);

/// <summary>What history records of a place in a tree.</summary>
internal sealed record PlaceChange(ReportingLine Line, string Superior, DateOnly From, DateOnly? To);
