using System.Text;
using Danchu.Checking;

namespace Danchu.Bench.Checking;

/// <summary>A place of a blind report whose outcome is known. What is said in two places of one report has two labels of one group.</summary>
internal sealed record BlindLabel(string Kind, string Group, bool Wrong, TextSpan Span);

/// <summary>
/// A whole report written with its outcome before the checker saw it. In the files of the folder Blind/reports <c>⟦kind|…⟧</c> marks what is
/// wrong, <c>⟪kind|…⟫</c> a relation that holds or a trap; <c>kind#name</c> joins two places of one mistake. Whatever is not marked as wrong is
/// right, so every finding elsewhere is a false alarm.
/// </summary>
internal sealed record BlindReport(string Name, string Text, IReadOnlyList<BlindLabel> Labels)
{
    public static IReadOnlyList<string> Files =>
        BlindPassage.Files is [var first, ..]
            ? [.. Directory.GetFiles(Path.Combine(Path.GetDirectoryName(first)!, "reports"), "*.txt").Order(StringComparer.Ordinal)]
            : [];

    public static BlindReport Read(string file)
    {
        var (marked, text, labels) = (File.ReadAllText(file), new StringBuilder(), new List<BlindLabel>());
        var at = 0;
        while (marked.AsSpan(at).IndexOfAny('⟦', '⟪') is >= 0 and var ahead)
        {
            var open = at + ahead;
            var bar = marked.IndexOf('|', open);
            var close = marked.IndexOf(marked[open] == '⟦' ? '⟧' : '⟫', bar);
            text.Append(marked, at, ahead);
            var name = marked[(open + 1)..bar];
            labels.Add(new(
                name.Split('#')[0],
                name.Contains('#', StringComparison.Ordinal) ? name : $"{name}@{open}",
                marked[open] == '⟦',
                new TextSpan(text.Length, text.Length + close - bar - 1)));
            text.Append(marked, bar + 1, close - bar - 1);
            at = close + 1;
        }

        return new(Path.GetFileName(file), text.Append(marked, at, marked.Length - at).ToString(), labels);
    }
}
