namespace Danchu.Core.Files;

/// <summary>The folder of files that an official may read and correct: next to the program when published, at the head of the repository otherwise.</summary>
public sealed record CatalogueFolder(string Path)
{
    public string DocumentForms => System.IO.Path.Combine(Path, "document-forms");

    /// <summary>The first folder "catalogue" at or above the program's folder.</summary>
    public static CatalogueFolder Find(string? start = null)
    {
        for (var folder = new DirectoryInfo(start ?? AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "catalogue");
            if (Directory.Exists(System.IO.Path.Combine(candidate, "document-forms")))
            {
                return new CatalogueFolder(candidate);
            }
        }

        throw new DirectoryNotFoundException("Không tìm thấy thư mục catalogue/ cạnh chương trình hoặc ở các thư mục cha.");
    }
}
