using Danchu.Core.Days;
using Danchu.Core.Operations;
using Danchu.Core.Registers;

namespace Danchu.Core.Entries;

/// <summary>Parses an entry as typed; all faulty columns are reported at once, each at its field: "Fields.ngay".</summary>
internal static class ParseEntry
{
    /// <param name="typed">By column; a column that is not named holds nothing.</param>
    public static (Dictionary<string, string> Fields, List<Refusal> Refusals) From(
        Register register, IReadOnlyDictionary<string, string> typed, DateOnly today)
    {
        var (fields, refusals) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<Refusal>());
        foreach (var column in register.Columns)
        {
            var (kept, why) = ParseField.From(column, typed.GetValueOrDefault(column.Key, ""));
            if (why is not null)
            {
                refusals.Add(new Refusal(why, FieldOf(column.Key)));
            }
            else if (kept.Length > 0)
            {
                fields[column.Key] = kept;
            }
            else if (column.Required || string.Equals(column.Key, register.Content.Date, StringComparison.Ordinal))
            {
                refusals.Add(new Refusal($"Chưa nhập “{column.Name}”.", FieldOf(column.Key)));
            }
        }

        refusals.AddRange(RefuseDays(register, fields, today));
        return (fields, refusals);
    }

    public static string FieldOf(string column) => $"Fields.{column}";

    // What is done is written down; only dates that lie ahead by their meaning (a due date, the end of a term) may.
    private static IEnumerable<Refusal> RefuseDays(Register register, Dictionary<string, string> fields, DateOnly today)
    {
        var content = register.Content;
        var date = ShowField.Day(fields.GetValueOrDefault(content.Date, ""));
        if (date > today)
        {
            yield return new Refusal($"Ngày {date.Value.Short()} chưa tới (hôm nay {today.Short()}); sổ chỉ ghi việc đã làm.", FieldOf(content.Date));
        }
        else if (date is { } day && !register.HoldsOn(day))
        {
            yield return new Refusal(
                $"Sổ này ghi việc từ {register.ValidFrom.Short()}{(register.ValidTo is { } to ? $" đến {to.Short()}" : "")}.", FieldOf(content.Date));
        }

        if (content.OpenFrom is { } from && content.OpenUntil is { } until
            && ShowField.Day(fields.GetValueOrDefault(from, "")) > ShowField.Day(fields.GetValueOrDefault(until, "")))
        {
            yield return new Refusal($"“{register.Find(until)!.Name}” đứng trước “{register.Find(from)!.Name}”.", FieldOf(until));
        }
    }
}
