using Danchu.Checking;

namespace Danchu.Bench.Checking.Texts;

/// <summary>Every false alarm, every mistake that is missed and every relation that is not read, one a line.</summary>
internal static class ExplainTexts
{
    public static void Print(
        TextWriter output, List<LabelledText> texts, List<Mistake> mistakes, List<(LabelledText Text, Label Label)> right)
    {
        output.WriteLine();
        texts.ForEach(text => FalseAlarms(output, "false", text));
        texts.ForEach(text => FalseAlarms(output, "mended, false", MendText.Of(text)));

        foreach (var mistake in mistakes.Where(mistake => mistake.Found is null or Severity.Note))
        {
            var label = mistake.Labels[0];
            output.WriteLine($"- missed{(mistake.Local ? "" : ", scattered")}: {mistake.In.Name} ({label.Kind}): "
                + $"{mistake.In.Around(label.Slip ?? label.Places[0])}, should be {label.Expected}");
        }

        foreach (var (text, label) in right.Where(place => !ReadAs.ItsValue(place.Label, place.Text.Result)))
        {
            output.WriteLine($"- not read{(ReadAs.ItsKind(label, text.Result) ? " with its value" : "")}: {text.Name} ({label.Kind}): "
                + PrintLabels.OneLine(label.Quote));
        }
    }

    private static void FalseAlarms(TextWriter output, string title, LabelledText text)
    {
        foreach (var finding in text.Result.Findings.Where(finding => !text.IsRight(finding)).OrderByDescending(finding => finding.Severity))
        {
            var trap = text.Labels.Any(label => label.Trap && label.Places.Any(place => place.Overlaps(finding.Span))) ? " (trap)" : "";
            output.WriteLine($"- {title} {finding.Severity}{trap}: {text.Name} {finding.Code} {PrintReliability.Situation(text.Text, finding)}: "
                + $"{text.Around(finding.Span)} [{finding.Formula}] expected {finding.Expected ?? "?"}");
        }
    }
}
