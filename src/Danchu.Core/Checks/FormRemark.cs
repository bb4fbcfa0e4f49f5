using Danchu.Checking;
using Danchu.Documents.FormChecking;

namespace Danchu.Core.Checks;

/// <summary>A finding on the form of a document, shown like the others: with a severity, a place in the text and a sentence.</summary>
internal static class FormRemark
{
    public static Remark Of(FormFinding finding, string text) =>
        new(
            new Finding(finding.Code, Weight(finding.Requirement.Trust), Place(finding.Line, text), finding.Stated, finding.Expected, Formula: null, []),
            Message(finding));

    /// <summary>A finding is as severe as its source is certain: custom and general knowledge give a note, never more.</summary>
    private static Severity Weight(SourceTrust trust) => trust switch
    {
        SourceTrust.V => Severity.Error,
        SourceTrust.V2 => Severity.Warning,
        _ => Severity.Note,
    };

    private static string Message(FormFinding finding)
    {
        var doubt = finding.Requirement.Trust is SourceTrust.GK ? "; chưa đối chiếu với nguyên văn" : "";
        return $"{finding.About}: {finding.Stated}; theo thể thức: {finding.Expected} ({finding.Requirement.Source}{doubt}).";
    }

    // The flat text is the document read out, not the file: a line that stands there in other words has no place.
    private static TextSpan Place(FormLine? line, string text)
    {
        if (line is null || Quote.OneLine(line.Text) is not { Length: > 2 } words)
        {
            return default;
        }

        var at = text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? default : new TextSpan(at, at + words.Length);
    }
}
