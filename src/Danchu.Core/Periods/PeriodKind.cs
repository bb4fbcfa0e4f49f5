namespace Danchu.Core.Periods;

public enum PeriodKind
{
    Month,
    Quarter,
    Half,
    NineMonths,
    Year,
    Own,
}
