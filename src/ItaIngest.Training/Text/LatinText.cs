using System.Text;

namespace ItaIngest.Training.Text;

/// <summary>English as Thai offices mix it into their reports: words of administration and computing, alone and in short runs, and strings that are no words.</summary>
internal sealed class LatinText(Random random, bool forTest)
{
    private static readonly string[] s_words = (
        "ability about academic access account accountability accuracy achieve action active activity address administration administrator advance advice affairs agency agenda agreement aid alert allowance amount analysis annual announcement answer " +
        "application appointment approval approve area article assessment asset assign assurance audit authority automatic available award awareness backup bank basic benefit best bid bill board book box branch bribery brief budget building bureau business " +
        "calendar call campaign capacity card care case cash category center central certificate chain chairman challenge change channel chart check chief child choice circular citizen city civil claim class clean clear clinic club code collaboration college " +
        "commission committee communication community company compare compliance complaint computer concept condition conduct conference conflict contact content contract control cooperation coordinator copy core corporate correct corruption cost council country " +
        "course court cover create culture current customer cyber daily data database date deadline decision declaration defence delivery department deputy design desk detail develop development device digital director disclosure discussion disease district division " +
        "document domain download draft driver early economy edit education effective efficiency election electronic email emergency employee empower energy engagement engineer environment equal equipment error ethics evaluation event evidence excellent exchange executive " +
        "expense experience expert explain export external facility factor fair family feedback file finance fire fiscal flow focus folder follow food form format forum found framework fraud freedom frequency fund future gallery general gift global goal good governance " +
        "government grade grant graph green group growth guide handbook happy head health help high history holiday home honest hospital hotline house human idea identify image impact import improve incident income index indicator industry information infrastructure initiative " +
        "innovation input inspection institute integrity intelligence interest internal international internet interview inventory investigation investment invoice issue item job join journal judge justice keyword kind know knowledge land language laptop law leader leadership " +
        "learning level library license light like limit line link list local location logistics machine mail main maintenance major management manager manual map market master material matrix measure media medical meeting member memo menu message method minute mission mobile " +
        "model monitor month moral municipal museum name national network news next notice number nurse objective office officer official online open operation opinion option order organization outcome output page paper park participation partner password patient payment people " +
        "percent performance period permit person personnel phone photo plan planning platform point police policy population portal position post power practice present press prevention price primary principle print privacy private problem procedure process procurement product " +
        "professional profile program progress project promote property protection province public publish purchase quality quarter query question quick radio range rank rate ratio reason receipt record recruit reduce refer reform region register regulation relation report " +
        "request research resolution resource response responsibility result retention review reward right risk road role room rule safety salary sample satisfaction save scan schedule scholarship school science scope score screen search second secretary section sector secure security " +
        "select self seminar senior service session share sheet signature simple site size skill smart social society software solution source special staff stakeholder standard state statement station status step stock storage strategic strategy strength structure student study subject " +
        "success suggestion summary supervisor supply support survey sustainable system table target task tax teacher team technical technology template term test text theme time title together tool topic total tourism town track trade traffic training transfer transparency transport treatment " +
        "trend trust type under unit university update upload urban user utility vaccine value vehicle version video village virtual vision visit volunteer vote waste water weakness web website week welfare wireless woman work workflow workshop world year youth zero zone").Split(' ');

    private static readonly string[] s_joiners = [" ", " ", " ", " ", " ", " & ", " and ", " of ", " for ", ", ", "/", "-", " : ", " - "];

    private readonly string[] _words = [.. s_words.Where((_, i) => (i % 5 == 4) == forTest)];

    /// <summary>Some words, capitalised in one of the usual ways.</summary>
    public string Run(int words)
    {
        var text = new StringBuilder();
        var style = random.Next(10);
        for (var i = 0; i < words; i++)
        {
            var word = random.Chance(0.12) ? random.LatinWord() : random.Pick(_words);
            text.Append(i == 0 ? "" : random.Pick(s_joiners)).Append(style switch
            {
                < 5 => Capital(word),
                < 7 => i == 0 ? Capital(word) : word,
                7 => word.ToUpperInvariant(),
                _ => word,
            });
        }

        return text.ToString();
    }

    /// <summary>Letters and figures mixed as in codes of items, forms, versions and serial numbers.</summary>
    public string Code() => random.Next(5) switch
    {
        0 => random.LatinWord().ToUpperInvariant() + "-" + random.Digits(random.Next(1, 5)),
        1 => random.Pick("ABCDEFGHIJKLMNOPRSTUVWXYZ") + random.Digits(random.Next(1, 4)),
        2 => Capital(random.Pick(_words)) + " " + random.Digits(random.Next(1, 3)) + "." + random.Digits(1),
        3 => random.Pick(_words) + random.Digits(random.Next(1, 5)),
        _ => random.Pick(["ISO ", "COVID-", "Version ", "Windows ", "Form ", "No. ", "Model "]) + random.Digits(random.Next(1, 6)),
    };

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
