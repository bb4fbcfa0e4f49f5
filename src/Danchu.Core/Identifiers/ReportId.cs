using Danchu.Core.Database;

namespace Danchu.Core.Identifiers;

/// <summary>Identifies one edition of a unit's report; a returned report is followed by an edition with an id of its own.</summary>
public readonly record struct ReportId(Guid Value) : IId<ReportId>
{
    public static ReportId Of(Guid value) => new(value);

    public static ReportId New() => IId<ReportId>.New();

    // Read by model binding from a route or a form.
    public static bool TryParse(string? text, IFormatProvider? provider, out ReportId id) => IId<ReportId>.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}
