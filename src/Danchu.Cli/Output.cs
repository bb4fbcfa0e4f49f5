using System.Text;
using Danchu.Checking;
using Danchu.Core.Files;

namespace Danchu.Cli;

/// <summary>What commands print that look into files.</summary>
internal static class Output
{
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "lỗi",
        Severity.Warning => "cảnh báo",
        Severity.Note => "lưu ý",
    };

    /// <summary>A file cannot be used: what is wrong with it, and the exit code.</summary>
    public static int Unusable(IEnumerable<FileError> errors)
    {
        foreach (var error in errors)
        {
            Console.Error.WriteLine(error);
        }

        return Session.Unusable;
    }

    /// <summary>UTF-8 whatever the console's own encoding: the output is read by programs.</summary>
    public static async Task WriteAsync(string text, CancellationToken cancellationToken)
    {
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
    }
}
