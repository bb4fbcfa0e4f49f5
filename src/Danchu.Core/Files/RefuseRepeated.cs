namespace Danchu.Core.Files;

/// <summary>Reports what may occur only once and occurs again, with the line where it came first.</summary>
internal sealed class RefuseRepeated
{
    private readonly Dictionary<string, int> lineOf = new(StringComparer.Ordinal);

    public void Add(Cell cell, string value)
    {
        if (value.Length > 0 && !lineOf.TryAdd(value, cell.Line))
        {
            cell.Refuse($"“{value}” đã có ở dòng {lineOf[value]}.");
        }
    }
}
