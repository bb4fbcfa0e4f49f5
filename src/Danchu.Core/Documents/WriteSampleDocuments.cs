using Danchu.Documents.Forms;
using Danchu.Documents.Word;

namespace Danchu.Core.Documents;

/// <summary>Writes one .docx for each form, version and kind, for looking at: state-nd30-2020.bao-cao.docx.</summary>
public static class WriteSampleDocuments
{
    /// <returns>The files written.</returns>
    public static IReadOnlyList<string> To(string folder, DocumentForms forms)
    {
        Directory.CreateDirectory(folder);
        var files = new List<string>();
        foreach (var form in forms.All)
        {
            foreach (var (name, document) in SampleDocuments.For(form.Issuer))
            {
                var path = Path.Combine(folder, $"{form.Key}.{name}.docx");
                using var file = File.Create(path);
                DocxWriter.Write(document, form, file);
                files.Add(path);
            }
        }

        return files;
    }
}
