namespace Danchu.Checking.Reading;

/// <summary>Units as the text has them, each written out once: a long report counts the same few things thousands of times.</summary>
internal sealed class UnitNames(ReportReading reading)
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public string Of(Number number)
    {
        if (number.UnitFrom >= number.UnitTo)
        {
            return "";
        }

        var from = reading.Tokens[number.UnitFrom].Start;
        var name = reading.Folded.AsSpan(from, reading.Tokens[number.UnitTo - 1].End - from);
        var bySpan = names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (bySpan.TryGetValue(name, out var known))
        {
            return known;
        }

        bySpan.Add(name);
        return bySpan.TryGetValue(name, out known) ? known : "";
    }
}
