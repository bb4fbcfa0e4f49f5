using System.Globalization;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Texts;

namespace Danchu.Core.Forms;

/// <summary>Changes to the groups and rows of a form (<see cref="ArrangeTree"/>). A row moved past the end of its group goes on into the next.</summary>
internal static class FormTree
{
    public static List<FormLine> Move(List<FormLine> groups, string key, bool up)
    {
        var at = groups.FindIndex(group => group.Children.Exists(row => Is(row, key)));
        var place = at < 0 ? -1 : groups[at].Children.FindIndex(row => Is(row, key));
        var next = up ? at - 1 : at + 1;
        if (at < 0 || place != (up ? 0 : groups[at].Children.Count - 1) || next < 0 || next >= groups.Count)
        {
            return ArrangeTree.Move(groups, key, up ? TreeMove.Up : TreeMove.Down);
        }

        var moved = groups[at].Children[place];
        var into = groups[next].Key;
        return ArrangeTree.Remove(groups, key).ConvertAll(group => !Is(group, into) ? group : group.Over(
            up ? [.. group.Children, moved] : [moved, .. group.Children]));
    }

    /// <summary>A new row at the end of this group, with the number that follows; "-" where its rows have none.</summary>
    public static List<FormLine> AddRow(List<FormLine> groups, string into, FormRow row)
    {
        var last = groups.Find(group => Is(group, into))?.Children.LastOrDefault()?.Row.Number;
        var number = last is null ? "1" : Ordinal.Of(last) is null ? "-" : Ordinal.Next(last);
        return ArrangeTree.AddInto(groups, into, new FormLine("", row with { Number = number }, IsGroup: false, []));
    }

    public static List<FormLine> AddGroup(List<FormLine> groups) =>
        [.. groups, new FormLine("", new FormRow(Number(groups.Count), "Nhóm mới", "", Scope.Own, ""), IsGroup: true, [])];

    private static string Number(int at) => (at + 1).ToString(CultureInfo.InvariantCulture);

    private static bool Is(FormLine line, string key) => string.Equals(line.Key, key, StringComparison.Ordinal);
}
