using System.CommandLine;
using Danchu.Cli;

var root = new RootCommand("Danchu: thực hiện dân chủ ở cơ sở, từ dòng lệnh. Mã thoát: 0 xong, 1 bị từ chối, 2 đầu vào không dùng được.");
Noun("database", "Cơ sở dữ liệu", Danchu.Cli.Database.Migrate.Build());
Noun("catalogue", "Danh mục: đề cương, chỉ tiêu, biểu", Danchu.Cli.Catalogue.Load.Build(), Danchu.Cli.Catalogue.Coverage.Build());
Noun("demonstration", "Dữ liệu minh họa", Danchu.Cli.Demonstration.Load.Build(), Danchu.Cli.Demonstration.Drafts.Build());
Noun("accounts", "Tài khoản", Danchu.Cli.Accounts.CreateAdministrator.Build());
Noun("people", "Người dùng", Danchu.Cli.People.Import.Build(), Danchu.Cli.People.ResetFactor.Build());
Noun("roles", "Vai trò chờ xác nhận", Danchu.Cli.Roles.List.Build(), Danchu.Cli.Roles.Confirm.Build());
Noun(
    "rounds", "Đợt báo cáo", Danchu.Cli.Rounds.Open.Build(), Danchu.Cli.Rounds.Address.Build(), Danchu.Cli.Rounds.Submit.Build(),
    Danchu.Cli.Rounds.Issue.Build(),
    Danchu.Cli.Rounds.List.Build(),
    Danchu.Cli.Rounds.Remind.Build());
Noun("assignments", "Nhiệm vụ báo cáo", Danchu.Cli.Assignments.List.Build());
Noun(
    "reports",
    "Báo cáo",
    Danchu.Cli.Reports.Write.Build(),
    Danchu.Cli.Reports.Enter.Build(),
    Danchu.Cli.Reports.HandOver.Build(),
    Danchu.Cli.Reports.Sign.Build(),
    Danchu.Cli.Reports.Download.Build(),
    Danchu.Cli.Reports.Accept.Build(),
    Danchu.Cli.Reports.Return.Build());
Noun("totals", "Số liệu tổng hợp", Danchu.Cli.Totals.Show.Build());
Noun("facts", "Số liệu", Danchu.Cli.Facts.Verify.Build(), Danchu.Cli.Facts.Recompute.Build());
Noun("documents", "Văn bản đúng thể thức", Danchu.Cli.Documents.Samples.Build(), Danchu.Cli.Documents.Verify.Build());
Noun("rubrics", "Bảng tiêu chí chấm điểm", Danchu.Cli.Rubrics.Lint.Build());
Noun("rules", "Quy tắc kiểm tra số liệu", Danchu.Cli.Rules.Lint.Build(), Danchu.Cli.Rules.Try.Build());
Noun("scores", "Điểm và xếp loại", Danchu.Cli.Scores.Verify.Build(), Danchu.Cli.Scores.Recompute.Build());
Noun("history", "Lịch sử", Danchu.Cli.History.Verify.Build(), Danchu.Cli.History.Heads.Build());

// The one verb without a noun: it reads the user's files, nothing of the system.
root.Subcommands.Add(Danchu.Cli.Check.Run.Build());
OldName("document", Danchu.Cli.Documents.Samples.Build());
OldName("rubric", Danchu.Cli.Rubrics.Lint.Build());
return await root.Parse(args).InvokeAsync();

void Noun(string name, string description, params Command[] verbs)
{
    var noun = new Command(name, description);
    foreach (var verb in verbs)
    {
        noun.Subcommands.Add(verb);
    }

    root.Subcommands.Add(noun);
}

// Nouns stand in the plural; the earlier singular forms still work but are not listed.
void OldName(string name, params Command[] verbs)
{
    Noun(name, "", verbs);
    root.Subcommands[^1].Hidden = true;
}
