using System.Globalization;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;

namespace Danchu.Core.Forms;

/// <summary>A form as a tree that is arranged: groups, and their rows. A key is the line's place when the page was made: "2", "2-5".</summary>
/// <param name="Row">Of a group its number and heading alone.</param>
public sealed record FormLine(string Key, FormRow Row, bool IsGroup, List<FormLine> Children) : ITreeLine<FormLine>
{
    public FormLine Over(List<FormLine> children) => this with { Children = children };

    public static List<FormLine> Of(IEnumerable<FormGroup> groups) =>
    [
        .. groups.Select((group, at) => new FormLine(
            Place(at), new FormRow(group.Number, group.Heading, "", Scope.Own, ""), IsGroup: true,
            [.. group.Rows.Select((row, below) => new FormLine($"{Place(at)}-{Place(below)}", row, IsGroup: false, []))])),
    ];

    internal static List<FormGroup> Groups(IEnumerable<FormLine> lines) =>
        [.. lines.Select(line => new FormGroup(line.Row.Number, line.Row.Label, line.Children.ConvertAll(child => child.Row)))];

    private static string Place(int at) => (at + 1).ToString(CultureInfo.InvariantCulture);
}
