using System.Text.RegularExpressions;
using Danchu.Core.Operations;
using Danchu.Core.Texts;

namespace Danchu.Core.Outlines.Files;

/// <summary>Parses an outline written as text: a numbered line is a section, its number says how deep; any other is an item of the section above.</summary>
internal sealed partial class ParseOutlineText
{
    // A heading of several sentences says in the first what it is about, and in the rest what to speak of.
    private const int LongHeading = 200;

    private readonly List<Node> roots = [];
    private readonly List<Node> path = [];

    public List<Refusal> Refusals { get; } = [];

    /// <param name="before">Sections whose key, guidance and figures stay with a section of the same heading.</param>
    public List<OutlineSection> From(string text, IEnumerable<OutlineSection> before)
    {
        foreach (var (at, line) in InputText.Lines(text).Split('\n').Index())
        {
            Read(at + 1, InputText.Line(line));
        }

        if (roots.Count == 0 && Refusals.Count == 0)
        {
            Refusals.Add(new Refusal("Chưa có mục nào. Mỗi mục một dòng bắt đầu bằng số, ví dụ “I. Đặc điểm tình hình”.", "Text"));
        }

        var known = before.ToLookup(section => SearchText.Of(section.Heading), StringComparer.Ordinal);
        var taken = new HashSet<string>(known.SelectMany(same => same).Select(section => section.Key), StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        return roots.ConvertAll(Section);

        OutlineSection Section(Node node)
        {
            var old = known[SearchText.Of(node.Heading)].FirstOrDefault(section => used.Add(section.Key));
            var key = old?.Key ?? NewKey.Of(node.Heading, taken);
            taken.Add(key);

            // Documents print the outermost headings in capitals: they stay as they were written.
            var heading = string.Equals(old?.Heading, node.Heading, StringComparison.OrdinalIgnoreCase) ? old!.Heading : node.Heading;
            return new OutlineSection(
                key, node.Number, heading, old?.Guidance ?? "", node.Children.Count == 0 || old is { Writes: true }, old?.ForKinds ?? [],
                old?.Indicators ?? [], old?.Gathers ?? [], node.Children.ConvertAll(Section)) { Items = node.Items };
        }
    }

    private void Read(int at, string line)
    {
        if (line.Length == 0)
        {
            return;
        }

        if (Numbered().Match(line) is { Success: true } match)
        {
            Add(at, match.Groups["number"].Value, Bare(match.Groups["text"].Value));
        }
        else if (path.Count == 0)
        {
            Refuse(at, $"“{Cut(line)}” đứng trước mục đầu tiên; dòng của mục bắt đầu bằng số, ví dụ “I. …”, “1. …”.");
        }
        else if (line.TrimStart('-', '–', '+', '•', '*').Trim() is { Length: > 0 } item)
        {
            Require(at, item.Length <= OutlineSection.ItemLimit, $"ý dài {item.Length} ký tự, tối đa {OutlineSection.ItemLimit}.");
            path[^1].Items.Add(item);
            Require(at, path[^1].Items.Count <= OutlineSection.ItemsLimit, $"mục “{Cut(path[^1].Heading)}” có quá {OutlineSection.ItemsLimit} ý.");
        }
    }

    private void Add(int at, string number, string text)
    {
        var sentences = text.Length > LongHeading ? Sentence().Split(text) : [text];
        var node = new Node(number, Bare(sentences[0]), [.. sentences.Skip(1).Select(Bare)], []);
        Require(at, node.Heading.Length is > 0 and <= OutlineSection.HeadingLimit, $"tên mục phải có từ 1 đến {OutlineSection.HeadingLimit} ký tự.");
        Require(at, number.Length <= OutlineSection.NumberLimit, $"số “{Cut(number)}” quá dài.");
        var depth = Math.Min(DepthOf(number), path.Count + 1);
        path.RemoveRange(depth - 1, path.Count - depth + 1);
        (path.Count == 0 ? roots : path[^1].Children).Add(node);
        path.Add(node);
    }

    // I; 1; 1.1; a) below whatever number stands above it.
    private int DepthOf(string number) => number switch
    {
        [>= '0' and <= '9', ..] => number.Count(letter => letter == '.') + (roots.Exists(root => char.IsDigit(root.Number[0])) ? 1 : 2),
        _ when number.All(letter => letter is 'I' or 'V' or 'X') => 1,
        _ => path.FindLastIndex(node => char.IsDigit(node.Number[0])) + 2,
    };

    private static string Bare(string text) => text.Trim().TrimEnd('/', '.', ':', ' ');

    private static string Cut(string text) => text.Length > 60 ? text[..60] + "…" : text;

    private void Require(int at, bool holds, string message)
    {
        if (!holds)
        {
            Refuse(at, message);
        }
    }

    private void Refuse(int at, string message) => Refusals.Add(new Refusal($"Dòng {at}: {message}", "Text"));

    /// <summary>A section on its way.</summary>
    private sealed record Node(string Number, string Heading, List<string> Items, List<Node> Children);

    [GeneratedRegex(
        @"^(?<number>[IVX]{1,6}|[0-9]{1,2}(\.[0-9]{1,2}){0,3}|[a-zđ])(\s*[-–](?=\s)|\s*[.)]+|(?<=[0-9]\.[0-9]{1,2})(?=\s))\s*(?<text>\S.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?<=[.;?])\s+(?=\p{Lu})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();
}
