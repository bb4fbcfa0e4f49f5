namespace Danchu.Core.Files;

/// <summary>Parses the first and last day on which an entry of the catalogue is valid.</summary>
internal static class Validity
{
    /// <summary>Inclusive days; no last day means "until further notice".</summary>
    public static (DateOnly From, DateOnly? To) Of(Cell from, Cell to)
    {
        var first = from.Date();
        var last = to.OptionalDate();
        if (last < first)
        {
            to.Refuse($"ngày {last:dd/MM/yyyy} trước ngày bắt đầu {first:dd/MM/yyyy}.");
        }

        return (first, last);
    }
}
