using System.CommandLine;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Reports;

/// <summary><c>reports write</c>: the text of one section, from a UTF-8 file or standard input.</summary>
internal static class Write
{
    public static Command Build()
    {
        var asUser = Session.As();
        var assignment = new Argument<Guid>("assignment");
        var section = new Argument<string>("section") { Description = "Khóa của mục trong đề cương" };
        var file = new Argument<string>("file") { Description = "Tệp văn bản UTF-8, hoặc - để đọc đầu vào chuẩn" };
        var command = new Command("write", "Ghi nội dung một mục") { asUser, assignment, section, file };
        command.SetAction(async (parsed, token) =>
        {
            var path = parsed.GetValue(file)!;
            var standardInput = path is "-";
            if (!standardInput && !File.Exists(path))
            {
                return Session.Reject($"Không có tệp {path}.");
            }

            var text = standardInput ? await Console.In.ReadToEndAsync(token) : await File.ReadAllTextAsync(path, token);
            return await Session.RunAsync(
                parsed.GetValue(asUser)!,
                async (services, actor, cancellationToken) =>
                {
                    var (id, key) = (AssignmentId.Of(parsed.GetValue(assignment)), parsed.GetValue(section)!);
                    var read = await services.GetRequiredService<ShowSection>().ReadAsync(actor, id, key, cancellationToken);
                    return read is not Outcome<ShowSection.View>.Done { Value: var view }
                        ? Session.Answer(read, _ => { })
                        : Session.Answer(
                            await services.GetRequiredService<SaveSection>()
                                .ExecuteAsync(actor, new SaveSection.Input(id, key, text, view.Revision), cancellationToken),
                            saved => Console.WriteLine(saved.ConflictId is null
                                ? $"Đã lưu bản thứ {saved.Revision}."
                                : "Có người lưu cùng lúc: cả hai bản được giữ."));
                },
                token);
        });
        return command;
    }
}
