using System.Text;
using Danchu.Checking;
using Danchu.Core.Files;

namespace Danchu.Cli.Rules;

/// <summary>What the commands on rules print.</summary>
internal static class Write
{
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "lỗi",
        Severity.Warning => "cảnh báo",
        Severity.Note => "lưu ý",
    };

    public static int Errors(IEnumerable<FileError> errors)
    {
        foreach (var error in errors)
        {
            Console.Error.WriteLine(error);
        }

        return Session.Unusable;
    }

    // UTF-8 whatever the console's own encoding: the output is read by programs.
    public static async Task OutAsync(StringBuilder text, CancellationToken cancellationToken)
    {
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
    }
}
