using Danchu.Documents;
using Danchu.Documents.Forms;
using Danchu.Documents.Word;

namespace Danchu.Core.Documents.Samples;

/// <summary>Writes one .docx for each form, version and kind, for looking at: state-nd30-2020.bao-cao.docx.</summary>
public static class WriteSampleDocuments
{
    /// <summary>The names of the files that <see cref="To"/> writes.</summary>
    public static IEnumerable<string> NamesOf(DocumentForms forms) => Samples(forms).Select(sample => sample.Name);

    /// <returns>The files written.</returns>
    public static IReadOnlyList<string> To(string folder, DocumentForms forms)
    {
        Directory.CreateDirectory(folder);
        var files = new List<string>();
        foreach (var (name, form, document) in Samples(forms))
        {
            var path = Path.Combine(folder, name);
            using var file = File.Create(path);
            DocxWriter.Write(document, form, file);
            files.Add(path);
        }

        return files;
    }

    private static IEnumerable<(string Name, DocumentForm Form, OfficialDocument Document)> Samples(DocumentForms forms) =>
        from form in forms.All
        from sample in SampleDocuments.For(form.Issuer)
        select ($"{form.Key}.{sample.Name}.docx", form, sample.Document);
}
