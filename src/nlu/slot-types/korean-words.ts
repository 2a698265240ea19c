import { numberBetween } from "./korean-number.ts";
import { either, oneOf, sequence } from "./grammar.ts";
import type { Phrase } from "./grammar.ts";

// Extension guide, Design custom extension: the examples of each type, and words of the same kind.

/** CLOVA.RELATIVETIME: a time that no clock tells. */
export const vagueTime: Phrase = oneOf(
  "지금 현재 이제 이제부터 지금부터 당장 지금당장 바로 지금바로 즉시 곧 곧바로 금방 금세 막 방금 방금전 아까 아까전 좀아까",
  "앞으로 향후 차후 추후 이후 그후 장차 조만간 머지않아 언젠가 나중 나중에 다음에 이다음에 훗날 먼훗날 미래 장래",
  "이따 이따가 좀이따 좀이따가 조금이따 조금이따가 잠시이따 잠시이따가 잠깐이따 잠깐이따가",
  "좀있다 좀있다가 조금있다 조금있다가 잠시있다 잠시있다가 잠깐있다 잠깐있다가 있다가",
  "잠시후 잠시뒤 잠깐후 잠깐뒤 조금후 조금뒤 좀후 좀뒤 얼마후 얼마뒤 한참후 한참뒤 오랜후 먼뒷날",
  "잠시전 잠깐전 조금전 좀전 얼마전 한참전 오래전 오랜전 바로전 최근 최근에 요즘 요즈음 요새 근래 얼마안가",
  "옛날 옛날에 먼옛날 옛적 예전 예전에 과거 이전 그전 그동안 여태 여태껏 지금까지",
);

/** CLOVA.ORDER: which one of a row. */
export const orderPhrase: Phrase = either(
  oneOf(
    "넥스트 라스트 퍼스트 앞 맨앞 바로앞 뒤 맨뒤 바로뒤 이전 바로이전 직전 전 바로전 그전 다음 바로다음 다다음 그다음 이다음",
    "이번 요번 지난 지난번 지지난 지지난번 저번 저저번 다음번 이번번 처음 맨처음 최초 첫 첫째 첫번째 맨첫번째",
    "마지막 맨마지막 최후 최종 끝 맨끝 둘째 셋째 넷째 다섯째 여섯째 일곱째 여덟째 아홉째 열째",
  ),
  sequence(numberBetween(1, 99), oneOf("번째")),
);

const solarTerms = oneOf(
  "입춘 우수 경칩 춘분 청명 곡우 입하 소만 망종 하지 소서 대서",
  "입추 처서 백로 추분 한로 상강 입동 소설 대설 동지 소한 대한",
);

const publicHolidays = oneOf(
  "신정 양력설 새해 새해첫날 설 설날 구정 음력설 설연휴 삼일절 3·1절 3.1절 31절 어린이날 석가탄신일 석탄일 부처님오신날 초파일",
  "사월초파일 현충일 광복절 8·15 8.15 추석 한가위 중추절 추석연휴 개천절 한글날 크리스마스 성탄절 성탄 기독탄신일 제헌절",
  "근로자의날 노동절 메이데이 대체공휴일 공휴일 국경일 선거일",
);

const seasonalDays = oneOf(
  "섣달그믐 정월대보름 대보름 정월보름 한식 단오 단옷날 단오절 칠석 칠월칠석 백중 유두 삼짇날 중양절 동짓날 입춘날",
  "삼복 복날 초복 중복 말복 하짓날",
);

const commemorationDays = oneOf(
  "식목일 어버이날 스승의날 성년의날 부부의날 국군의날 과학의날 정보통신의날 장애인의날 노인의날 체육의날 문화의날 경찰의날",
  "소방의날 학생의날 학생독립운동기념일 무역의날 바다의날 환경의날 지구의날 물의날 여성의날 세계여성의날 가정의날 향토예비군의날",
  "예비군의날 보건의날 법의날 발명의날 철도의날 저축의날 농업인의날 순국선열의날 납세자의날 상공의날 독도의날 임시정부수립기념일",
  "4·19 4.19 4·19혁명 4.19혁명 사일구 5·18 5.18 오일팔 6·10 6.10 6·25 6.25 육이오 6·25전쟁일 6.25전쟁일",
  "4·19혁명기념일 4.19혁명기념일 5·18민주화운동기념일 5.18민주화운동기념일 6·10민주항쟁기념일 6.10민주항쟁기념일 만우절 수능 수능일",
);

const westernDays = oneOf(
  "크리스마스이브 성탄전야 발렌타인데이 밸런타인데이 발렌타인 화이트데이 블랙데이 로즈데이 빼빼로데이 가래떡데이",
  "할로윈 할로윈데이 핼러윈 핼러윈데이 추수감사절 부활절 블랙프라이데이",
);

/** CLOVA.OFFICIALDATE: holidays and the days of the seasons. */
export const officialDate: Phrase = either(solarTerms, publicHolidays, seasonalDays, commemorationDays, westernDays);
