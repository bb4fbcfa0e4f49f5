using Danchu.Checking;

namespace Danchu.Bench.Checking.Texts;

/// <summary>A whole text, what is labelled in it and what the checker found.</summary>
internal sealed record LabelledText(string Name, string Text, IReadOnlyList<Label> Labels, CheckResult Result)
{
    public const string LabelFile = "labels.jsonl";

    public static readonly CheckOptions Options = new() { Register = ReadRegister.OfTheRepository() };

    /// <summary>The half that is published with the rules in view.</summary>
    public static string Open => Path.Combine(BlindPassage.Root, "bench", "Danchu.Bench", "Checking", "Texts", "open");

    /// <summary>Every .txt of the folder, also one without a label: what is found in it is a false alarm.</summary>
    public static List<LabelledText> Read(string folder, string labels)
    {
        var texts = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);
        var of = Label.Read(labels, document => texts[document]).ToLookup(label => label.Document, StringComparer.Ordinal);
        return [.. texts.Select(text => new LabelledText(text.Key, text.Value, [.. of[text.Key]], Checker.Read(text.Value, Options)))];
    }

    /// <summary>A finding is right when it meets a labelled mistake; one at a place nobody has labelled is false.</summary>
    public bool IsRight(Finding finding) => Labels.Any(label => !label.Holds && label.IsMetBy(finding));

    public string Around(TextSpan span) =>
        $"{Text[Math.Max(0, span.Start - 70)..span.Start]}«{Text[span.Start..span.End]}»{Text[span.End..Math.Min(Text.Length, span.End + 70)]}"
            .ReplaceLineEndings(" ⏎ ")
            .Replace('\t', '⇥');
}
