using System.CommandLine;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Samples;
using Danchu.Core.Files;
using Danchu.Documents.Forms;

namespace Danchu.Cli.Documents;

/// <summary><c>danchu documents samples</c>: one .docx for each form, version and kind. It opens no database.</summary>
internal static class Samples
{
    public static Command Build()
    {
        var output = new Option<string>("--out") { Description = "Thư mục ghi ra; chưa có thì được tạo", Required = true };
        var replace = new Option<bool>("--overwrite") { Description = "Ghi đè các tệp cùng tên đã có" };
        var command =
            new Command("samples", "Ghi văn bản mẫu (.docx) của mọi thể thức: công văn, báo cáo, báo cáo có phụ lục và bảng rộng") { output, replace };
        command.SetAction(parsed => Execute(parsed.GetValue(output)!, parsed.GetValue(replace)));
        return command;
    }

    private static int Execute(string folder, bool replace)
    {
        try
        {
            var forms = ParseDocumentForms.FromFolder(CatalogueFolder.Find().DocumentForms);
            var there = WriteSampleDocuments.NamesOf(forms).Where(name => File.Exists(Path.Combine(folder, name))).ToList();
            if (there.Count > 0 && !replace)
            {
                return Session.Refuse($"Thư mục “{folder}” đã có {there.Count} văn bản mẫu ({there[0]}…). Chọn thư mục khác, hoặc thêm --overwrite để ghi đè.");
            }

            foreach (var file in WriteSampleDocuments.To(folder, forms))
            {
                Console.WriteLine(file);
            }

            return Session.Done;
        }
        catch (DocumentFormException fault)
        {
            // A broken file of the catalogue is for whoever edited it.
            return Session.Reject($"Thể thức văn bản không đọc được: {fault.Message}");
        }
        catch (DirectoryNotFoundException missing)
        {
            // A folder was named that does not exist.
            return Session.Reject(missing.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The folder to write to was given by the caller.
            return Session.Reject($"Không ghi được vào “{folder}”: thư mục phải tạo được và cho phép ghi ({fault.Message})");
        }
    }
}
