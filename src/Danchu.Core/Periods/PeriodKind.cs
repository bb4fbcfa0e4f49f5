namespace Danchu.Core.Periods;

/// <summary>How long a reporting period is (Decree 09/2019 art. 12); <see cref="Own"/> is any other span an issuer names.</summary>
public enum PeriodKind
{
    Month,
    Quarter,
    Half,
    NineMonths,
    Year,
    Own,
}
