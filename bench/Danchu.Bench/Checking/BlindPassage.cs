using System.Text;
using Danchu.Checking;

namespace Danchu.Bench.Checking;

/// <summary>
/// A passage whose outcome was written down before the checker saw it. In the files of the folder Blind a line of three equal signs names
/// kind and outcome; ⟦ and ⟧ mark what is wrong.
/// </summary>
internal sealed record BlindPassage(int Line, string Kind, string Text, TextSpan? Wrong)
{
    private const string Head = "=== ";

    /// <summary>The repository's folder, from wherever in it one is run.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder.Parent is { } parent && !File.Exists(Path.Combine(folder.FullName, "Danchu.slnx")))
            {
                folder = parent;
            }

            return folder.FullName;
        }
    }

    public static IReadOnlyList<string> Files =>
        Path.Combine(Root, "bench", "Danchu.Bench", "Checking", "Blind") is var folder && Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "blind-*.txt").Order(StringComparer.Ordinal)]
            : [];

    public static List<BlindPassage> Read(string file)
    {
        var passages = new List<BlindPassage>();
        var (lines, at) = (File.ReadAllLines(file), 0);
        while (at < lines.Length)
        {
            var head = at++;
            var body = new StringBuilder();
            while (at < lines.Length && !lines[at].StartsWith(Head, StringComparison.Ordinal))
            {
                body.Append(lines[at++]).Append('\n');
            }

            if (lines[head].StartsWith(Head, StringComparison.Ordinal))
            {
                passages.Add(Parse(head + 1, lines[head][Head.Length..].Split(' '), body.ToString()));
            }
        }

        return passages;
    }

    private static BlindPassage Parse(int line, string[] head, string marked)
    {
        var (from, to) = (marked.IndexOf('⟦', StringComparison.Ordinal), marked.IndexOf('⟧', StringComparison.Ordinal));
        var wrong = head[1] is "wrong";
        if (wrong != (from >= 0 && to > from) || (!wrong && head[1] is not "holds"))
        {
            throw new InvalidDataException($"line {line}: the outcome is 'wrong' with a marked figure or 'holds' without one");
        }

        return wrong
            ? new(line, head[0], marked.Remove(to, 1).Remove(from, 1), new TextSpan(from, to - 1))
            : new(line, head[0], marked, null);
    }
}
