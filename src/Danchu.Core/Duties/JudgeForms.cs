using Danchu.Core.Registers;

namespace Danchu.Core.Duties;

/// <summary>
/// Whether something was published in the forms that the Law demands for its item (Điều 13), or in one of those it demands for all (Điều 48, 66), where its
/// book names forms at all. A form that is owed only by who has it (a loudspeaker, a site) and is not named leaves it open.
/// </summary>
internal static class JudgeForms
{
    public const string Key = "hinh-thuc-bat-buoc";

    /// <returns>Null where nothing is demanded, or no form was written down: that says nothing.</returns>
    public static JudgedDuty? Of(Duty duty, DutyItem? item, DutyBooks books, DutyEntry entry)
    {
        var content = duty.Content;
        if ((item is not { Demands.Count: > 0 } && content.DemandsOne.Count == 0)
            || content.FormsIn is not { } place || NamedIn(place, books, entry) is not { Count: > 0 } named)
        {
            return null;
        }

        var (state, owed, reason) = item is { Demands.Count: > 0 } ? All(content, item, named) : One(content, named);
        return new JudgedDuty(duty, Key, "hình thức", state, null, null, owed, reason, $"{content.Article} ({content.Document})")
        {
            On = entry.Date, Entry = entry.Judged, Item = item,
        };
    }

    private static (JudgedState State, int Owed, string Reason) All(DutyContent content, DutyItem item, HashSet<string> named)
    {
        var demanded = content.Forms.FindAll(form => item.Demands.Contains(form.Key, StringComparer.Ordinal));
        var wanting = demanded.FindAll(form => !named.Contains(form.Key));
        var owed = wanting.Count(form => !form.IfAny);
        var state = wanting.Count == 0 ? JudgedState.Reached : owed > 0 ? JudgedState.Missed : JudgedState.Unknown;
        return (state, owed, wanting.Count == 0
            ? $"Hình thức bắt buộc: đã ghi đủ {demanded.Count:00} hình thức"
            : $"Hình thức bắt buộc: chưa ghi {string.Join("; ", wanting.Select(form => form.Name + (form.IfAny ? " (nếu có)" : "")))}");
    }

    // The book holds the chief form alone: that it is another does not say that the demanded one was left out.
    private static (JudgedState State, int Owed, string Reason) One(DutyContent content, HashSet<string> named) =>
        content.DemandsOne.Exists(named.Contains)
            ? (JudgedState.Reached, 0, "Hình thức bắt buộc: đã ghi một trong các hình thức Luật đòi")
            : (JudgedState.Unknown, 0, "Hình thức bắt buộc: chưa ghi một trong các hình thức "
                + string.Join("; ", content.Forms.FindAll(form => content.DemandsOne.Contains(form.Key, StringComparer.Ordinal)).Select(form => form.Name)));

    private static HashSet<string> NamedIn(string place, DutyBooks books, DutyEntry entry)
    {
        IEnumerable<string?> named = place.Split('.') is [var book, var column]
            ? books.Entries.Where(other => string.Equals(other.Register, book, StringComparison.Ordinal) && Names(books, other, entry))
                .Select(other => books.Read(other, column))
            : [books.Read(entry, place)];
        return named.OfType<string>().SelectMany(value => value.Split('\n')).Where(value => value.Length > 0).ToHashSet(StringComparer.Ordinal);
    }

    private static bool Names(DutyBooks books, DutyEntry other, DutyEntry entry) => books.Registers.GetValueOrDefault(other.Register)?.Columns.Any(column =>
        column.Kind == ColumnKind.Entry && string.Equals(column.Register, entry.Register, StringComparison.Ordinal)
        && (books.Read(other, column.Key) ?? "").Split('\n').Contains(entry.Id.ToString(), StringComparer.Ordinal)) == true;
}
