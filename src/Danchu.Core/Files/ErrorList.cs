using Danchu.Core.Operations;

namespace Danchu.Core.Files;

/// <summary>Collects all errors of a file or folder, so that they are corrected in one round and not one by one.</summary>
internal sealed class ErrorList
{
    /// <summary>A file of the wrong kind is wrong on every line; nobody reads further than this.</summary>
    private const int MaximumPerFile = 200;

    private readonly List<FileError> errors = [];
    private readonly Dictionary<string, int> countOfFile = new(StringComparer.Ordinal);

    /// <summary>What was converted or left out on the way, in Vietnamese: no fault, but to be known.</summary>
    public List<string> Notes { get; } = [];

    public int Count => errors.Count;

    public void Add(string file, int line, string reason)
    {
        var count = countOfFile.GetValueOrDefault(file) + 1;
        countOfFile[file] = count;
        if (count < MaximumPerFile)
        {
            errors.Add(new FileError(file, line, reason));
        }
        else if (count == MaximumPerFile)
        {
            errors.Add(new FileError(file, line, "còn nhiều lỗi khác trong tệp này, không liệt kê tiếp."));
        }
    }

    public IReadOnlyList<FileError> Sorted() =>
        [.. errors.OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line)];

    /// <summary>Of the one file that somebody chose in this field of a form.</summary>
    public List<Refusal> Refusals(string field) => [.. Sorted().Select(error => new Refusal($"Dòng {error.Line}: {error.Reason}", field))];
}
