import { commaSeparated, type NameParts } from "./name-parts.ts";

/** Names in other scripts. Family names that vary with gender are left out, because first parts are of all genders. */
export const otherNames: readonly NameParts[] = [
  {
    share: 4,
    separator: " ",
    firstParts: commaSeparated(
      `Αγγελική, Αλέξανδρος, Βασιλική, Γιώργος, Δέσποινα, Ελένη, Κατερίνα, Νίκος, Σπύρος, Χρήστος`,
    ),
    lastParts:
      commaSeparated(`Αθανασίου, Αντωνίου, Βασιλείου, Γεωργίου, Δημητρίου, Ιωάννου, Κωνσταντίνου, Νικολάου, Οικονόμου,
      Παπαδημητρίου, Παύλου, Χριστοδούλου`),
  },
  {
    share: 6,
    separator: " ",
    doubleJoiner: "-",
    firstParts:
      commaSeparated(`Александр, Андрій, Анна, Богдан, Галина, Дмитрий, Екатерина, Зоряна, Ірина, Наталья, Олександра,
      Сергей, Татьяна, Юрій`),
    lastParts:
      commaSeparated(`Бондаренко, Вдовиченко, Гончар, Гриценко, Долгих, Карпенко, Коваленко, Лысенко, Мельник, Мороз,
      Петренко, Седых, Ткаченко, Черных, Шевченко, Юрченко`),
  },
  {
    share: 2,
    separator: " ",
    doubleJoiner: "-",
    firstParts: commaSeparated(`אורי, איתן, דנה, יעל, מיכל, נועה, עמית, רחל, שירה, תמר`),
    lastParts: commaSeparated(`אברהם, ביטון, גולן, דהן, חדד, כהן, לוי, מזרחי, פרץ, קליין, רוזנברג, שפירא`),
  },
  {
    share: 4,
    separator: " ",
    firstParts: commaSeparated(`أحمد, آمنة, خالد, رانيا, زينب, سارة, عمر, فاطمة, ليلى, محمد, نور, يوسف`),
    lastParts: commaSeparated(
      `البغدادي, التميمي, الحسن, الخطيب, السيد, الشامي, العلي, القحطاني, المصري, النجار, حداد, منصور`,
    ),
  },
  {
    share: 4,
    separator: " ",
    firstParts: commaSeparated(`अनिल, आकाश, कविता, दीपक, नेहा, पूजा, प्रिया, मोहन, राहुल, सुनीता`),
    lastParts: commaSeparated(`अग्रवाल, कुमार, गुप्ता, जोशी, पटेल, पांडे, मिश्रा, यादव, वर्मा, शर्मा, सिंह`),
  },
  {
    share: 5,
    separator: "",
    doubleJoiner: "",
    firstParts: commaSeparated(`陈, 黄, 李, 林, 刘, 欧阳, 孙, 王, 吴, 徐, 杨, 张, 赵, 周`),
    lastParts: commaSeparated(
      `安, 波, 晨, 芳, 峰, 红, 华, 佳, 建, 娟, 军, 丽, 琳, 敏, 明, 娜, 宁, 强, 静, 涛, 伟, 文, 霞, 欣, 秀, 艳, 宇, 玉, 志`,
    ),
  },
  {
    share: 4,
    separator: " ",
    firstParts: commaSeparated(`伊藤, 加藤, 高橋, 佐々木, 佐藤, 斎藤, 山田, 小林, 松本, 中村, 田中, 鈴木, 渡辺`),
    lastParts: commaSeparated(
      `愛, 健, 健太, 結衣, 恵子, 翔, 翔太, 真由美, 誠, 拓也, 大輔, 直樹, 美咲, 明美, 優, 陽子, さくら, あおい`,
    ),
  },
  {
    share: 3,
    separator: "",
    firstParts: commaSeparated(`강, 김, 박, 송, 신, 윤, 이, 임, 장, 정, 최, 한`),
    lastParts: commaSeparated(
      `건우, 다은, 도윤, 민서, 민준, 서연, 서준, 수빈, 예은, 유진, 은지, 재현, 지우, 지호, 하윤, 현우, 혜진`,
    ),
  },
];
