namespace Danchu.Checking.Reading;

/// <summary>A date in the text: day, month and year as printed; a year of 0 was not given.</summary>
internal sealed record DateRead(int Token, int Next, TextSpan Span, int D, int M, int Y)
{
    public DateOnly? Date => Y is >= 1 and <= 9999 && M is >= 1 and <= 12 && D >= 1 && D <= DateTime.DaysInMonth(Y, M) ? new DateOnly(Y, M, D) : null;

    public bool Impossible => Y > 0 ? Date is null : M is < 1 or > 12 || D < 1 || D > DateTime.DaysInMonth(2024, M);
}
