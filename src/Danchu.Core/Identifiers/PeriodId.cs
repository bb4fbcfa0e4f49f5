using Danchu.Core.Database;

namespace Danchu.Core.Identifiers;

/// <summary>Identifies a reporting period: its first and last day, under one calendar.</summary>
public readonly record struct PeriodId(Guid Value) : IId<PeriodId>
{
    public static PeriodId Of(Guid value) => new(value);

    public static PeriodId New() => IId<PeriodId>.New();

    // Read by model binding from a route or a form.
    public static bool TryParse(string? text, IFormatProvider? provider, out PeriodId id) => IId<PeriodId>.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}
