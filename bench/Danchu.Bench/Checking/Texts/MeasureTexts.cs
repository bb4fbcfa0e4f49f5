using Danchu.Checking;

namespace Danchu.Bench.Checking.Texts;

/// <summary>
/// What the checker makes of whole texts labelled by another hand than the rules': how often it is right when it calls, how much it finds,
/// how many relations it reads and which traps it falls into.
/// </summary>
internal static class MeasureTexts
{
    /// <summary>Without a folder the open half of the repository; without a file the labels in the folder.</summary>
    public static void Run(string folder, string labels, TextWriter output, bool verbose)
    {
        folder = folder.Length == 0 ? LabelledText.Open : folder;
        var texts = LabelledText.Read(folder, labels.Length == 0 ? Path.Combine(folder, LabelledText.LabelFile) : labels);
        var right = texts.SelectMany(text => text.Labels.Where(label => label.Holds && !label.Trap).Select(label => (Text: text, Label: label))).ToList();
        var traps = texts.SelectMany(text => text.Labels.Where(label => label.Trap).Select(label => (Text: text, Label: label))).ToList();
        var mistakes = texts.SelectMany(Mistake.Of).ToList();
        output.WriteLine($"{Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}: {texts.Count} texts, "
            + $"{texts.Sum(text => text.Text.Length)} characters; {right.Count} relations that hold, {mistakes.Count} mistakes, {traps.Count} traps.");
        foreach (var complaint in VerifyLabels.Of(texts))
        {
            output.WriteLine($"- broken label: {complaint}");
        }

        Calls(output, "called", texts);
        Calls(output, "called with the slips mended", texts.ConvertAll(MendText.Of));
        Found(output, mistakes);
        Relations(output, right);
        output.WriteLine();
        output.WriteLine($"Traps called an error: {traps.Count(trap => IsAlarmed(trap.Text, trap.Label, Severity.Error))} of {traps.Count}; "
            + $"an error or a warning: {traps.Count(trap => IsAlarmed(trap.Text, trap.Label, Severity.Warning))}.");
        PrintReliability.Print(output, texts);
        if (verbose)
        {
            ExplainTexts.Print(output, texts, mistakes, right);
        }
    }

    public static string Share(int part, int whole) => whole == 0 ? "-" : FormattableString.Invariant($"{100.0 * part / whole:0.0}%");

    private static void Calls(TextWriter output, string title, List<LabelledText> texts)
    {
        var characters = texts.Sum(text => text.Text.Length);
        var findings = texts.SelectMany(text => text.Result.Findings.Select(finding => (finding.Severity, Right: text.IsRight(finding)))).ToList();
        output.WriteLine();
        output.WriteLine($"| {title} | number | right | precision | false in 100.000 characters |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var (name, severity) in new[] { ("error", Severity.Error), ("warning", Severity.Warning), ("note", Severity.Note) })
        {
            var called = findings.Where(finding => finding.Severity == severity).ToList();
            var right = called.Count(finding => finding.Right);
            output.WriteLine(FormattableString.Invariant(
                $"| {name} | {called.Count} | {right} | {Share(right, called.Count)} | {100_000.0 * (called.Count - right) / characters:0.0} |"));
        }
    }

    private static void Found(TextWriter output, List<Mistake> mistakes)
    {
        output.WriteLine();
        output.WriteLine("| mistakes | there | as error | as warning | as note | recall (error or warning) |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        Row("all numbers in one sentence", [.. mistakes.Where(mistake => mistake.Local)]);
        Row("scattered", [.. mistakes.Where(mistake => !mistake.Local)]);
        Row("all", mistakes);

        void Row(string name, List<Mistake> some)
        {
            int As(Severity severity) => some.Count(mistake => mistake.Found == severity);
            output.WriteLine($"| {name} | {some.Count} | {As(Severity.Error)} | {As(Severity.Warning)} | {As(Severity.Note)} "
                + $"| {Share(As(Severity.Error) + As(Severity.Warning), some.Count)} |");
        }
    }

    private static void Relations(TextWriter output, List<(LabelledText Text, Label Label)> right)
    {
        output.WriteLine();
        output.WriteLine("| kind | hold | read | strictly (right value) | share |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var kind in right.GroupBy(place => place.Label.Kind, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            Row(kind.Key, [.. kind]);
        }

        Row("all", right);

        void Row(string name, List<(LabelledText Text, Label Label)> some)
        {
            var strictly = some.Count(place => ReadAs.ItsValue(place.Label, place.Text.Result));
            output.WriteLine($"| {name} | {some.Count} | {some.Count(place => ReadAs.ItsKind(place.Label, place.Text.Result))} | {strictly} "
                + $"| {Share(strictly, some.Count)} |");
        }
    }

    private static bool IsAlarmed(LabelledText text, Label trap, Severity least) =>
        text.Result.Findings.Any(finding => finding.Severity >= least && trap.Places.Any(place => place.Overlaps(finding.Span)) && !text.IsRight(finding));
}
