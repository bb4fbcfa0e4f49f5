using System.CommandLine;
using Danchu.Core.Accounts;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Organisations;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Accounts;

/// <summary><c>accounts create-administrator</c>: the first administrator; the temporary password is printed once.</summary>
internal static class CreateAdministrator
{
    public static Command Build()
    {
        var user = new Option<string>("--user") { Description = "Tên đăng nhập", Required = true };
        var name = new Option<string>("--name") { Description = "Họ và tên", Required = true };
        var code = new Option<string>("--organisation") { Description = "Mã đơn vị đứng đầu, ví dụ H35", Required = true };
        var unit = new Option<string?>("--organisation-name") { Description = "Tên đơn vị đó, khi hệ thống chưa có đơn vị nào" };
        var kind = new Option<string>("--organisation-kind")
        {
            Description = "Loại: central, province, district, commune, agency …",
            DefaultValueFactory = _ => "province",
        };
        var command = new Command("create-administrator", "Tạo người quản trị đầu tiên; mật khẩu tạm in ra một lần") { user, name, code, unit, kind };
        command.SetAction((parsed, token) =>
        {
            if (KindOf(parsed.GetValue(kind)!) is not { } read)
            {
                return Task.FromResult(Session.Reject($"Không có loại đơn vị “{parsed.GetValue(kind)}”."));
            }

            return Session.RunAsync(
                async (services, cancellationToken) =>
                {
                    await services.GetRequiredService<MigrateDatabase>().ExecuteAsync(cancellationToken);
                    var organisation = parsed.GetValue(code)!;
                    var today = VietnamTime.Today(services.GetRequiredService<TimeProvider>());
                    var draft = parsed.GetValue(unit) is { } called ? new OrganisationDraft(organisation, called, "", read, LevelOf(read), "", today) : null;
                    return Session.Answer(
                        await services.GetRequiredService<CreateFirstAdministrator>().ExecuteAsync(
                            new CreateFirstAdministrator.Input(parsed.GetValue(user)!, parsed.GetValue(name)!, organisation, NewOrganisation: draft),
                            cancellationToken),
                        created => Console.WriteLine(
                            $"Đã tạo {created.UserName}. Mật khẩu tạm (đổi khi đăng nhập lần đầu, dùng được đến hết ngày {created.LastDay?.Short()}): "
                                + created.TemporaryPassword));
                },
                token);
        });
        return command;
    }

    private static OrganisationKind? KindOf(string word) =>
        Enum.TryParse<OrganisationKind>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind) ? kind : null;

    private static Level LevelOf(OrganisationKind kind) => Enum.TryParse<Level>(kind.ToString(), out var level) ? level : Level.Unit;
}
